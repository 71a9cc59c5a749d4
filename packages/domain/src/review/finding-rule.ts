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
  "outside-window",
  "evaluation-undated",
  "pair-incomplete",
  "possible-summary",
  "type-mismatch",
  "active-content",
  "duplicate-file",
  "reused-file",
  "archive-refused",
  "date-outside-window",
  "scanned-file",
  "personal-data",
  "similar-file",
  "shared-file",
  "course-mismatch",
  "evaluation-incomplete",
  "attainment-differs",
  "attainment-open",
  "attainment-undeclared",
  "archive-format",
  "archive-naming",
  "link-trouble",
  "open-finding",
  "third-year-apart",
  "missing-attachment",
  "no-duty",
] as const;
export type FindingRule = (typeof findingRules)[number];

/** About the day on which something came: a late filing must be able to go in, so that these never block. */
export const lateRules = [
  "late-school",
  "agency-missed",
  "third-year-apart",
] as const satisfies readonly FindingRule[];

export const isLate = (rule: FindingRule): boolean => lateRules.some((late) => late === rule);
