import type { Text } from "@goodstanding/domain/kernel/text";
import type { pack } from "@goodstanding/domain/policy/pack";
import { typeName } from "./type-name.ts";

export type Issue = NonNullable<ReturnType<typeof pack.safeParse>["error"]>["issues"][number];

/**
 * The problems inside the one form of a union that was evidently meant, with their own places; the issue itself where
 * no form was.
 */
export function openUnion(issue: Issue): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const meant = issue.errors.find((branch) => branch.every(({ path }) => path.length > 1));
  if (!meant) return [issue];
  return meant.flatMap((each) => openUnion({ ...each, path: [...issue.path, ...each.path] }));
}

/** The forms of a union in a few words, each once, such as `{ days: 数字 }` or a value. */
export function formsOf(issue: Issue): readonly Text[] {
  if (issue.code !== "invalid_union") return [];
  if ("options" in issue && Array.isArray(issue.options)) return issue.options.map(asSpelt);
  const forms = issue.errors.flatMap(([first]) => (first ? formsSaidBy(first) : []));
  return forms.filter(({ en }, at) => forms.findIndex((earlier) => earlier.en === en) === at);
}

/** What the first problem of a branch says about the form that it would have had. */
function formsSaidBy(issue: Issue): readonly Text[] {
  if (issue.code === "invalid_union") return formsOf(issue);
  if (issue.code === "invalid_value") return issue.values.map(asSpelt);
  if (issue.code !== "invalid_type") return [];
  const { zh, en } = typeName(issue.expected);
  const at = issue.path.join(".");
  return [at === "" ? { zh, en } : { zh: `{ ${at}: ${zh} }`, en: `{ ${at}: ${en} }` }];
}

/** Values of the file itself, which are not translated. */
const asSpelt = (value: unknown): Text => ({ zh: String(value), en: String(value) });
