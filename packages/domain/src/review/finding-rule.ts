/** What the automatic review can find. A list apart from policy rules. */
export const findingRules = [
  "late-school",
  "agency-missed",
  "missing-class",
  "unreadable-file",
  "empty-file",
  "encrypted-file",
  "type-mismatch",
  "duplicate-file",
  "reused-file",
  "unclassified-file",
  "archive-refused",
  "no-duty",
] as const;
export type FindingRule = (typeof findingRules)[number];
