import { type FilingView, findFilingOfYear } from "@goodstanding/database/queries/filing";
import { listObligations } from "@goodstanding/database/queries/obligation";
import { findFinishedReview, findGathered, listReviews } from "@goodstanding/database/queries/review";
import { listSubmissions } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { canonicalJson } from "@goodstanding/domain/kernel/canonical-json";
import type { ReviewId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { ThirdYear } from "@goodstanding/domain/review/facts";
import type { Deps } from "../deps.ts";
import { queueReview } from "./queue-review.ts";
import { thirdYearOf } from "./third-year-of.ts";

type Needs = Pick<Deps, "newId" | "clock">;

/** What has been sent to the school: its filing, and the submission that the programme had handed in. */
interface Sent {
  readonly filing: FilingView;
  readonly submissionId: SubmissionId;
}

/**
 * What reached the school after its review is reviewed once more, since the school's date counts from this day; and a
 * third-year report has the annual filing that missed it or its attachments reviewed once more. Gives the reviews that
 * were queued; a review that still waits finds all of it by itself.
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
    ...(await annualFilingsToldOtherwise(tx, filing)),
  ];
  return queueEach(deps, tx, actor, submissions);
}

/** A third-year report that was taken back may no longer be beside the annual filing, which is then reviewed once more. */
export const reviewAfterWithdrawal = async (
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  filing: FilingView,
): Promise<readonly ReviewId[]> => queueEach(deps, tx, actor, await annualFilingsToldOtherwise(tx, filing));

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

/** The annual filing of the same year whose last review found this third-year report otherwise than it now is. */
async function annualFilingsToldOtherwise(
  tx: ScopedTransaction,
  { rule, programmeId, year }: FilingView,
): Promise<readonly SubmissionId[]> {
  if (rule !== "third-year-report") return [];
  const annual = await findFilingOfYear(tx, { programmeId, rule: "annual-filing" }, year);
  const [latest] = annual ? await listSubmissions(tx, annual.id) : [];
  if (!annual || !latest || latest.withdrawnAt !== null) return [];
  const [last] = await listReviews(tx, [latest.id]);
  const finished = await findFinishedReview(tx, latest.id);
  if (!finished || last?.id !== finished.id) return [];
  const gathered = await findGathered(tx, finished.id);
  if (!gathered?.thirdYear) return [];
  const obligations = await listObligations(tx, [programmeId]);
  const now = await thirdYearOf(tx, annual, obligations, gathered.settings);
  return now && isToldOtherwise(gathered.thirdYear, now) ? [latest.id] : [];
}

const isToldOtherwise = (told: ThirdYear, now: ThirdYear): boolean =>
  told.isHandedIn !== now.isHandedIn ||
  canonicalJson(told.missing ?? []) !== canonicalJson(now.missing ?? []);
