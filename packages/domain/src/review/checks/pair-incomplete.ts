import type { Check } from "../check.ts";
import { gapFindings } from "../gap-findings.ts";

/** One file lies where two belong together, as an original and its translation. */
export const pairIncomplete: Check = {
  id: "pair-incomplete",
  scope: "checklist",
  citation: "place",
  version: 1,
  run: (facts, policy) => gapFindings(facts, policy, "pair-incomplete"),
};
