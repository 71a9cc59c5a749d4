import type { AttainmentFormula } from "@goodstanding/domain/policy/school-settings";

/** The kinds that are in use, in the order in which they are offered. */
export const formulas = [
  "ratio-of-sums",
  "sum-of-ratios",
  "mean-over-students",
] as const satisfies readonly AttainmentFormula[];
