import { type Check, finding } from "../check.ts";
import { recomputeAttainment } from "../recompute-attainment.ts";

/** What a report prints could not be held against the scores, not all of it, or not by marks that can be right: a person compares. */
export const attainmentOpen: Check = {
  id: "attainment-open",
  scope: "checklist",
  citation: "rule",
  version: 2,
  run: (facts, policy) => {
    if (policy.attainmentFormula === null) return [];
    return recomputeAttainment(facts, policy.attainmentFormula).flatMap(({ report, open }) =>
      open === null ? [] : [finding(policy, "attainment-open", report.path, { reason: open })],
    );
  },
};
