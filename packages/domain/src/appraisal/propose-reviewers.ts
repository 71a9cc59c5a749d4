import { compareByBytes } from "../filings/byte-order.ts";
import type { PersonId } from "../kernel/ids.ts";
import {
  type CandidateReason,
  type Expert,
  excludedBecause,
  matchesOf,
  type ReviewLoad,
  type ReviewSubject,
} from "./candidate.ts";

export interface Candidate {
  readonly personId: PersonId;
  readonly load: ReviewLoad;
  /** Words of the expertise that speak of the programme. */
  readonly matches: readonly string[];
  /** `null`: may be asked. */
  readonly excluded: CandidateReason | null;
}

/**
 * All of the pool in the order in which to ask for one review: who may before who may not, more matches of expertise
 * before fewer, the lighter load before the heavier; the id settles what is left, so that two people see one order.
 */
export const proposeReviewers = (
  subject: ReviewSubject,
  experts: readonly Expert[],
  loadOf: (personId: PersonId) => ReviewLoad,
  /** Who reviews this submission at this level already. */
  taken: readonly PersonId[],
): readonly Candidate[] =>
  experts
    .map((expert) => candidate(subject, expert, loadOf(expert.personId), taken))
    .toSorted(
      (a, b) =>
        Number(a.excluded !== null) - Number(b.excluded !== null) ||
        b.matches.length - a.matches.length ||
        a.load.open - b.load.open ||
        a.load.thisYear - b.load.thisYear ||
        compareByBytes(a.personId, b.personId),
    );

function candidate(
  subject: ReviewSubject,
  expert: Expert,
  load: ReviewLoad,
  taken: readonly PersonId[],
): Candidate {
  const { personId } = expert;
  const excluded = excludedBecause(expert, subject, load);
  return {
    ...{ personId, load, matches: matchesOf(expert, subject) },
    excluded: excluded !== "avoids" && taken.includes(personId) ? "reviews-it" : excluded,
  };
}
