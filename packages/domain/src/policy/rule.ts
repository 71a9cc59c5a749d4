/** Rules of policy packs that make a programme or a unit owe something. A list apart from finding rules. */
export const policyRules = [
  "annual-filing",
  "third-year-report",
  "midterm-review",
  "draft-reply",
  "rectification-plan",
  "rectification-completion",
  "application",
  "self-study",
  "visit-material",
  "renewal-lead",
  "midterm-report",
  "progress-report",
  "comprehensive-report",
  "major-change-report",
  "major-change-question",
  "college-study",
  "department-study",
  "training",
  "expert-talks",
  "unit-applications",
] as const;
export type PolicyRule = (typeof policyRules)[number];

/** The rules that are answered with a package of material: each of their obligations opens a filing. */
export const filingRules = ["annual-filing", "third-year-report"] as const satisfies readonly PolicyRule[];
export type FilingRule = (typeof filingRules)[number];

export const isFilingRule = (rule: PolicyRule): rule is FilingRule =>
  (filingRules as readonly PolicyRule[]).includes(rule);
