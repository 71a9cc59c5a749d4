import { type Check, finding } from "../check.ts";
import { recomputeAttainment } from "../recompute-attainment.ts";

/** A report prints another attainment than the scores come to by the formula that the school has declared. */
export const attainmentDiffers: Check = {
  id: "attainment-differs",
  scope: "checklist",
  citation: "rule",
  version: 1,
  run: (facts, policy) => {
    if (policy.attainmentFormula === null) return [];
    return recomputeAttainment(facts, policy.attainmentFormula).flatMap(({ report, differences, scores }) =>
      differences.map(({ printed, computed }) => {
        const { objective, value, place } = printed;
        const numbers = { objective, printed: rounded(value), computed: rounded(computed) };
        const from = { scores: scores[0] ?? "", tables: scores.length };
        return finding(policy, "attainment-differs", report.path, { ...numbers, ...from }, place);
      }),
    );
  },
};

/** To four places, as far as reports are read. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
