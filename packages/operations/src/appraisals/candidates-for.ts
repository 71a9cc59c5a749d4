import type { ReviewSubject } from "@goodstanding/domain/appraisal/candidate";
import { type Candidate, proposeReviewers } from "@goodstanding/domain/appraisal/propose-reviewers";
import type { PersonId } from "@goodstanding/domain/kernel/ids";
import { expertsOf, type PoolMember } from "./read-pool.ts";

/** The pool in the order in which to ask for a review; `taken`: who reviews the submission for the school already. */
export function candidatesFor(
  pool: readonly PoolMember[],
  subject: ReviewSubject,
  taken: readonly PersonId[],
): readonly Candidate[] {
  const loads = new Map(pool.map(({ personId, load }) => [personId, load]));
  const none = { open: 0, thisYear: 0 };
  return proposeReviewers(subject, expertsOf(pool), (personId) => loads.get(personId) ?? none, taken);
}
