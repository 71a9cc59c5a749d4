import { type Check, finding } from "../check.ts";

/** The file has no content at all. */
export const emptyFile: Check = {
  id: "empty-file",
  scope: "files",
  citation: "rule",
  version: 1,
  run: ({ files }, policy) =>
    files
      .filter(({ condition }) => condition.kind === "empty")
      .map(({ path }) => finding(policy, "empty-file", path)),
};
