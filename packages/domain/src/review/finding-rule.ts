/** What the automatic review can find. A list apart from policy rules. */
export const findingRules = [
  "late-school",
  "agency-missed",
  "missing-slot",
  "revision-incomplete",
  "unsorted-file",
  "no-course",
  "unreadable-file",
  "empty-file",
  "encrypted-file",
  "missing-reference",
  "samples-few",
  "samples-many",
  "cycle-uncovered",
  "possible-summary",
  "type-mismatch",
  "active-content",
  "duplicate-file",
  "reused-file",
  "archive-refused",
  "no-duty",
] as const;
export type FindingRule = (typeof findingRules)[number];
