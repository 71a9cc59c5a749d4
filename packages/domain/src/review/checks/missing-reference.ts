import type { Check } from "../check.ts";
import { gapFindings } from "../gap-findings.ts";

/** Nothing lies where the document names an example of what to file. */
export const missingReference: Check = {
  id: "missing-reference",
  scope: "checklist",
  citation: "place",
  version: 1,
  run: (facts, policy) => gapFindings(facts, policy, "missing-reference"),
};
