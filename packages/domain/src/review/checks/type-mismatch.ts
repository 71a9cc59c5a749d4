import { type Check, finding } from "../check.ts";

/** The content is of another format than the name says. */
export const typeMismatch: Check = {
  id: "type-mismatch",
  scope: "files",
  citation: "rule",
  version: 1,
  run: ({ files }, policy) =>
    files.flatMap(({ path, condition }) =>
      condition.kind === "mislabelled"
        ? [finding(policy, "type-mismatch", path, { declared: condition.declared, actual: condition.actual })]
        : [],
    ),
};
