/** Rules of policy packs that make a programme owe something. A list apart from finding rules. */
export const policyRules = ["annual-filing", "third-year-report"] as const;
export type PolicyRule = (typeof policyRules)[number];
