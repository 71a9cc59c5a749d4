import { type FilingView, findFilingOfYear } from "@goodstanding/database/queries/filing";
import { listFindings } from "@goodstanding/database/queries/finding";
import { findFinishedReview, listReviews } from "@goodstanding/database/queries/review";
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
 * third-year report that was missed beside an annual filing has that one reviewed once more. Gives the reviews that were
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
    ...(filing.rule === "third-year-report" ? await annualFilingThatMissedIt(tx, filing) : []),
  ];
  const reviews: ReviewId[] = [];
  for (const id of submissions) {
    const queuedAt = deps.clock.now();
    reviews.push(await queueReview(deps, tx, actor, { submissionId: id, queuedAt, isAskedFor: false }));
  }
  return reviews;
}

async function annualFilingThatMissedIt(
  tx: ScopedTransaction,
  { programmeId, year }: FilingView,
): Promise<readonly SubmissionId[]> {
  const annual = await findFilingOfYear(tx, { programmeId, rule: "annual-filing" }, year);
  const [latest] = annual ? await listSubmissions(tx, annual.id) : [];
  if (!latest || latest.withdrawnAt !== null) return [];
  const [last] = await listReviews(tx, [latest.id]);
  const finished = await findFinishedReview(tx, latest.id);
  if (!finished || last?.id !== finished.id) return [];
  const findings = await listFindings(tx, [finished.id]);
  return findings.some(({ rule }) => rule === "third-year-apart") ? [latest.id] : [];
}
