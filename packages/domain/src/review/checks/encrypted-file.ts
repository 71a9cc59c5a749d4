import { type Check, finding } from "../check.ts";

/** The file asks for a password, so nobody can examine it later. */
export const encryptedFile: Check = {
  id: "encrypted-file",
  scope: "files",
  citation: "rule",
  version: 1,
  run: ({ files }, policy) =>
    files
      .filter(({ condition }) => condition.kind === "encrypted")
      .map(({ path }) => finding(policy, "encrypted-file", path)),
};
