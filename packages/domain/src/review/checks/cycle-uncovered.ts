import type { Check } from "../check.ts";
import { gapFindings } from "../gap-findings.ts";

/** A course has this year its last chance within the evaluation cycle, or has missed it. */
export const cycleUncovered: Check = {
  id: "cycle-uncovered",
  scope: "checklist",
  citation: "place",
  version: 1,
  run: (facts, policy) => gapFindings(facts, policy, "cycle-uncovered"),
};
