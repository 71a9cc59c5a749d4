import { type Check, finding } from "../check.ts";
import { reportsWithValues } from "../recompute-attainment.ts";

/** Reports print attainment, and the school has not said how it computes it. No national formula exists. */
export const attainmentUndeclared: Check = {
  id: "attainment-undeclared",
  scope: "checklist",
  citation: "rule",
  version: 1,
  run: (facts, policy) => {
    const reports = reportsWithValues(facts).length;
    if (policy.attainmentFormula !== null || reports === 0) return [];
    return [finding(policy, "attainment-undeclared", null, { reports })];
  },
};
