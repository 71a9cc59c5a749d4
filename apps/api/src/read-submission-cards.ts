import { listDecisions } from "@goodstanding/database/queries/decision";
import { listPackageBuilds } from "@goodstanding/database/queries/package-build";
import { listReceipts } from "@goodstanding/database/queries/receipt";
import { listFindings, listReviews } from "@goodstanding/database/queries/review";
import type { SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { submissionCard } from "./presenters/submission-card.ts";

/** Frozen submissions, each with what was found in it, decided on it and made of it. */
export async function readSubmissionCards(tx: ScopedTransaction, submissions: readonly SubmissionRow[]) {
  const ids = submissions.map(({ id }) => id);
  const reviews = await listReviews(tx, ids);
  const findings = await listFindings(
    tx,
    reviews.map(({ id }) => id),
  );
  const decisions = await listDecisions(tx, ids);
  const receipts = await listReceipts(tx, ids);
  const builds = await listPackageBuilds(tx, ids);
  return submissions.map((submission) => {
    const of = ({ submissionId }: { readonly submissionId: string }): boolean =>
      submissionId === submission.id;
    const review = reviews.find(of);
    return submissionCard({
      ...{ submission, review },
      findings: findings.filter(({ reviewId }) => reviewId === review?.id),
      decision: decisions.find(of),
      receipt: receipts.find(of),
      build: builds.find(of),
    });
  });
}
