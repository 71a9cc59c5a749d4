import type { Check } from "../check.ts";
import { gapFindings } from "../gap-findings.ts";

/** Nobody has said when a course was evaluated, where the school has declared its span of the year. */
export const evaluationUndated: Check = {
  id: "evaluation-undated",
  scope: "checklist",
  citation: "place",
  version: 1,
  run: (facts, policy) => gapFindings(facts, policy, "evaluation-undated"),
};
