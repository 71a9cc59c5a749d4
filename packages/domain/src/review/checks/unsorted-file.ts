import type { Check } from "../check.ts";
import { gapFindings } from "../gap-findings.ts";

/** A file lies in no place of the checklist. */
export const unsortedFile: Check = {
  id: "unsorted-file",
  scope: "checklist",
  citation: "place",
  version: 1,
  run: (facts, policy) => gapFindings(facts, policy, "unsorted-file"),
};
