import type { Check } from "../check.ts";
import { gapFindings } from "../gap-findings.ts";

/** A grade band has fewer samples than are asked for, of a course whose reports are handed in. */
export const samplesFew: Check = {
  id: "samples-few",
  scope: "checklist",
  citation: "place",
  version: 1,
  run: (facts, policy) => gapFindings(facts, policy, "samples-few"),
};
