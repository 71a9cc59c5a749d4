import type { Check } from "../check.ts";
import { gapFindings } from "../gap-findings.ts";

/** A grade band has more samples than are asked for. */
export const samplesMany: Check = {
  id: "samples-many",
  scope: "checklist",
  citation: "place",
  version: 1,
  run: (facts, policy) => gapFindings(facts, policy, "samples-many"),
};
