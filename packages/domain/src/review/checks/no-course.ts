import type { Check } from "../check.ts";
import { gapFindings } from "../gap-findings.ts";

/** There is no course package, and nobody has signed that no course is evaluated this year. */
export const noCourse: Check = {
  id: "no-course",
  scope: "checklist",
  citation: "place",
  version: 1,
  run: (facts, policy) => gapFindings(facts, policy, "no-course"),
};
