import type { Check } from "../check.ts";
import { gapFindings } from "../gap-findings.ts";

/** A revised document comes without the day or the explanation of its revision. */
export const revisionIncomplete: Check = {
  id: "revision-incomplete",
  scope: "checklist",
  citation: "place",
  version: 1,
  run: (facts, policy) => gapFindings(facts, policy, "revision-incomplete"),
};
