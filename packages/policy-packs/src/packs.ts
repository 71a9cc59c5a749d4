import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { AssociationPack, Pack, Policy } from "@goodstanding/domain/policy/pack";
import ceeaa2025 from "../packs/ceeaa/ceeaa-2025.json" with { type: "json" };
import imut202423 from "../packs/imut/imut-2024-23.json" with { type: "json" };
import jmsu202369 from "../packs/jmsu/jmsu-2023-69.json" with { type: "json" };
import { lintPacks } from "./lint/lint-packs.ts";
import type { LoadedPack } from "./lint/linter.ts";
import { checkPack } from "./load-pack.ts";
import { type PackProblem, packProblemText } from "./pack-problem.ts";

/** The packs that ship, the association's first. Loading this module throws where one of them is wrong. */
export const allPacks: readonly Pack[] = shipped([
  ["packs/ceeaa/ceeaa-2025.json", ceeaa2025],
  ["packs/imut/imut-2024-23.json", imut202423],
  ["packs/jmsu/jmsu-2023-69.json", jmsu202369],
]);

export const findPack = (id: string): Pack | undefined => allPacks.find((pack) => pack.id === id);

/** A school's pack brings its association's; an association's alone serves a school without rules of its own. Errors: `policy.unknown-pack`. */
export function policyOf(packId: string): Result<Policy, AppError> {
  const pack = findPack(packId);
  if (pack?.level === "association") return ok({ association: pack, school: null });
  const association = pack && findAssociation(pack.association);
  if (pack && association) return ok({ association, school: pack });
  const ids = allPacks.map(({ id }) => id);
  const allowed = textParam("allowed", { zh: ids.join("、"), en: ids.join(", ") });
  return err(appError("policy.unknown-pack", { pack: packId, ...allowed }));
}

const findAssociation = (id: string): AssociationPack | undefined =>
  allPacks.filter((pack) => pack.level === "association").find((pack) => pack.id === id);

function shipped(files: readonly (readonly [file: string, value: unknown])[]): readonly Pack[] {
  const checked = files.map(([file, value]) => ({ file, checked: checkPack(file, value) }));
  const loaded: LoadedPack[] = checked.flatMap(({ file, checked }) =>
    checked.ok ? [{ file, pack: checked.value }] : [],
  );
  const problems: PackProblem[] = checked.flatMap(({ checked }) => (checked.ok ? [] : checked.error));
  problems.push(...lintPacks(loaded));
  if (problems.length > 0) throw new Error(problems.map((each) => packProblemText(each, "en")).join("\n"));
  return loaded.map(({ pack }) => pack);
}
