import { isNamedBy, readNaming } from "../../policy/archive-naming.ts";
import { type Check, finding } from "../check.ts";

/**
 * The name under which a file was handed in is not as the school's archive has files named. A rule in words alone is for
 * people; the names of the numbered package are the product's own and are not asked.
 */
export const archiveNaming: Check = {
  id: "archive-naming",
  scope: "files",
  citation: "rule",
  version: 1,
  run: ({ files, contents, programme, year }, policy) => {
    const rule = policy.archive?.naming ?? null;
    const naming = rule === null ? null : readNaming(rule);
    if (rule === null || !naming?.ok || naming.value === null) return [];
    const form = naming.value;
    const courseOf = new Map(contents.courses.map(({ id, name }) => [id, name]));
    return files.flatMap(({ path, placement }) => {
      const course = (placement?.course && courseOf.get(placement.course)) ?? null;
      if (isNamedBy(form, { path, year, programme, course })) return [];
      const name = path.slice(path.lastIndexOf("/") + 1);
      return [finding(policy, "archive-naming", path, { naming: rule, name })];
    });
  },
};
