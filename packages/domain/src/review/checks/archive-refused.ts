import { type Check, finding } from "../check.ts";

/** The package broke a rule for archives, so nothing in it was opened. */
export const archiveRefused: Check = {
  id: "archive-refused",
  scope: "duty",
  citation: "rule",
  version: 1,
  run: ({ refusal }, policy) =>
    refusal === null
      ? []
      : [finding(policy, "archive-refused", refusal.entry, { archiveRule: refusal.rule })],
};
