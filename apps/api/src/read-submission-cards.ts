import { listDecisions } from "@goodstanding/database/queries/decision";
import { listWaivers } from "@goodstanding/database/queries/finding-waiver";
import { listPackageBuilds } from "@goodstanding/database/queries/package-build";
import { listReceipts } from "@goodstanding/database/queries/receipt";
import { listFinishedReviews, listReviews } from "@goodstanding/database/queries/review";
import { listFindingKeys } from "@goodstanding/database/queries/review-history";
import type { SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { submissionCard } from "./presenters/submission-card.ts";

/** Frozen submissions, each with what the review of it comes to today, what was decided on it and made of it. */
export async function readSubmissionCards(
  tx: ScopedTransaction,
  submissions: readonly SubmissionRow[],
  today: LocalDate,
) {
  const ids = submissions.map(({ id }) => id);
  const reviews = await listReviews(tx, ids);
  // While it is reviewed again, what the last one found still stands.
  const finished = await listFinishedReviews(tx, ids);
  const findings = Map.groupBy(
    await listFindingKeys(tx, [...new Set([...reviews, ...finished].map(({ id }) => id))]),
    ({ reviewId }) => reviewId,
  );
  const waivers = await listWaivers(tx, [...new Set(submissions.map(({ filingId }) => filingId))]);
  const decisions = await listDecisions(tx, ids);
  const receipts = await listReceipts(tx, ids);
  const builds = await listPackageBuilds(tx, ids);
  return submissions.map((submission) => {
    const of = ({ submissionId }: { readonly submissionId: string }): boolean =>
      submissionId === submission.id;
    const review = reviews.find(of);
    const standing = finished.find(of);
    return submissionCard({
      ...{ submission, review, today },
      findings: review ? (findings.get(review.id) ?? []) : [],
      standing: standing ? (findings.get(standing.id) ?? []) : [],
      waivers: waivers.filter(({ filingId }) => filingId === submission.filingId),
      decision: decisions.find(of),
      receipt: receipts.find(of),
      build: builds.find(of),
    });
  });
}
