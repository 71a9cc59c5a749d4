import { type FilingView, findFilingOfYear } from "@goodstanding/database/queries/filing";
import { findFinishedReview, findGathered, listReviews } from "@goodstanding/database/queries/review";
import { listSubmissions } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { ReviewId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";
import { queueReview } from "./queue-review.ts";

type Needs = Pick<Deps, "newId" | "clock">;

/** What has been sent to the school: its filing, and the submission that the programme had handed in. */
interface Sent {
  readonly filing: FilingView;
  readonly submissionId: SubmissionId;
}

/**
 * What reached the school after its review is reviewed once more, since the school's date counts from this day; and a
 * third-year report has the annual filing that missed it reviewed once more. Gives the reviews that were
 * queued; a review that still waits finds all of it by itself.
 */
export async function reviewAfterSending(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  { filing, submissionId }: Sent,
): Promise<readonly ReviewId[]> {
  const [last] = await listReviews(tx, [submissionId]);
  const submissions = [
    ...(last && last.state !== "queued" ? [submissionId] : []),
    ...(filing.rule === "third-year-report" ? await annualFilingsToldOtherwise(tx, filing, true) : []),
  ];
  return queueEach(deps, tx, actor, submissions);
}

/** A third-year report that was taken back is no longer beside the annual filing, which is reviewed once more. */
export const reviewAfterWithdrawal = async (
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  filing: FilingView,
): Promise<readonly ReviewId[]> =>
  filing.rule === "third-year-report"
    ? queueEach(deps, tx, actor, await annualFilingsToldOtherwise(tx, filing, false))
    : [];

async function queueEach(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  submissions: readonly SubmissionId[],
): Promise<readonly ReviewId[]> {
  const reviews: ReviewId[] = [];
  for (const submissionId of submissions) {
    const queuedAt = deps.clock.now();
    reviews.push(await queueReview(deps, tx, actor, { submissionId, queuedAt, isAskedFor: false }));
  }
  return reviews;
}

/** The annual filing of the same year whose last review took the report for handed in where it is not, or the other way. */
async function annualFilingsToldOtherwise(
  tx: ScopedTransaction,
  { programmeId, year }: FilingView,
  isHandedIn: boolean,
): Promise<readonly SubmissionId[]> {
  const annual = await findFilingOfYear(tx, { programmeId, rule: "annual-filing" }, year);
  const [latest] = annual ? await listSubmissions(tx, annual.id) : [];
  if (!latest || latest.withdrawnAt !== null) return [];
  const [last] = await listReviews(tx, [latest.id]);
  const finished = await findFinishedReview(tx, latest.id);
  if (!finished || last?.id !== finished.id) return [];
  const told = (await findGathered(tx, finished.id))?.thirdYear;
  return told && told.isHandedIn !== isHandedIn ? [latest.id] : [];
}
