import type { Check } from "../check.ts";
import { gapFindings } from "../gap-findings.ts";

/** A file whose name says that it sums up, where originals are asked for. */
export const possibleSummary: Check = {
  id: "possible-summary",
  scope: "checklist",
  citation: "place",
  version: 1,
  run: (facts, policy) => gapFindings(facts, policy, "possible-summary"),
};
