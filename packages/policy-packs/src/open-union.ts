import type { pack } from "@goodstanding/domain/policy/pack";

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

/** The forms of a union in a few words, such as `{ days: number }` or a value. */
export function formsOf(issue: Issue): readonly string[] {
  if (issue.code !== "invalid_union") return [];
  if ("options" in issue && Array.isArray(issue.options)) return issue.options.map(String);
  return issue.errors.flatMap(([first]) => (first ? formsSaidBy(first) : []));
}

/** What the first problem of a branch says about the form that it would have had. */
function formsSaidBy(issue: Issue): readonly string[] {
  if (issue.code === "invalid_union") return formsOf(issue);
  if (issue.code === "invalid_value") return issue.values.map(String);
  if (issue.code !== "invalid_type") return [];
  return [issue.path.length === 0 ? issue.expected : `{ ${issue.path.join(".")}: ${issue.expected} }`];
}
