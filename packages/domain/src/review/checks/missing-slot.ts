import type { Check } from "../check.ts";
import { gapFindings } from "../gap-findings.ts";

/** A required place holds nothing, and no signed word stands for it. */
export const missingSlot: Check = {
  id: "missing-slot",
  scope: "checklist",
  citation: "place",
  version: 1,
  run: (facts, policy) => gapFindings(facts, policy, "missing-slot"),
};
