import type { Check } from "../check.ts";
import { gapFindings } from "../gap-findings.ts";

/** A course's registered day of evaluation lies outside the year's declared span (N12). */
export const outsideWindow: Check = {
  id: "outside-window",
  scope: "checklist",
  citation: "place",
  version: 1,
  run: (facts, policy) => gapFindings(facts, policy, "outside-window"),
};
