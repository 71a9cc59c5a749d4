import type { PersonId } from "../kernel/ids.ts";
import type { AppraisalLevel, AppraisalState } from "./appraisal.ts";

/**
 * Is this person the only one whose review for the school is in? Nobody has to be asked to review; but who approves on
 * their own word alone says why.
 */
export function isReviewedAloneBy(
  reviews: readonly {
    readonly level: AppraisalLevel;
    readonly state: AppraisalState;
    readonly reviewerId: PersonId | null;
  }[],
  personId: PersonId,
): boolean {
  const handedIn = reviews.filter(({ level, state }) => level === "school" && state === "submitted");
  return handedIn.length > 0 && handedIn.every(({ reviewerId }) => reviewerId === personId);
}
