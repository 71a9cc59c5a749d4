import { type Check, finding } from "../check.ts";

/** The file does not open. */
export const unreadableFile: Check = {
  id: "unreadable-file",
  scope: "files",
  citation: "rule",
  version: 1,
  run: ({ files }, policy) =>
    files.flatMap(({ path, condition }) =>
      condition.kind === "unreadable"
        ? [finding(policy, "unreadable-file", path, { reason: condition.reason })]
        : [],
    ),
};
