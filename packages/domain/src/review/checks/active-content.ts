import { type Check, finding } from "../check.ts";

/** The file holds macros, or draws on something outside it, so that it may not show later what it shows today. */
export const activeContent: Check = {
  id: "active-content",
  scope: "files",
  citation: "rule",
  version: 1,
  run: ({ files }, policy) =>
    files.flatMap(({ path, condition }) =>
      condition.kind === "active"
        ? [finding(policy, "active-content", path, { content: condition.content })]
        : [],
    ),
};
