import type { LadderKind } from "./reminder-ladder.ts";

/** `required`: at least one reminder; `none`: the kind has no such date. */
export type LadderPart = "required" | "optional" | "none";

/**
 * Of which days each kind of reminder may be made. A duty that a document prescribes is never left without a reminder
 * on or before its date; the end of a term is the school's own, so the agency's days may stay empty.
 */
export const ladderParts: Readonly<
  Record<LadderKind, Readonly<Record<"schoolBefore" | "schoolOverdue" | "agencyBefore", LadderPart>>>
> = {
  filing: { schoolBefore: "required", schoolOverdue: "required", agencyBefore: "required" },
  "third-year": { schoolBefore: "required", schoolOverdue: "required", agencyBefore: "required" },
  stage: { schoolBefore: "required", schoolOverdue: "required", agencyBefore: "required" },
  clock: { schoolBefore: "required", schoolOverdue: "required", agencyBefore: "required" },
  quota: { schoolBefore: "required", schoolOverdue: "optional", agencyBefore: "optional" },
  // To the agency's date leads the duty's own ladder.
  resubmission: { schoolBefore: "required", schoolOverdue: "required", agencyBefore: "none" },
  appraisal: { schoolBefore: "required", schoolOverdue: "optional", agencyBefore: "none" },
  unfiled: { schoolBefore: "none", schoolOverdue: "none", agencyBefore: "required" },
};
