import { type FindingRow, listFindings } from "@goodstanding/database/queries/finding";
import { listWaivers } from "@goodstanding/database/queries/finding-waiver";
import { listFinishedReviews } from "@goodstanding/database/queries/review";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { waiverOf } from "@goodstanding/domain/review/waiver";

export interface ReviewedSubmission {
  readonly id: SubmissionId;
  readonly filingId: FilingId;
}

/** The findings of each submission's last finished review that nobody waives today; `null` where no review has finished. */
export async function standingFindingsOf(
  tx: ScopedTransaction,
  submissions: readonly ReviewedSubmission[],
  today: LocalDate,
): Promise<ReadonlyMap<SubmissionId, readonly FindingRow[] | null>> {
  const finished = await listFinishedReviews(
    tx,
    submissions.map(({ id }) => id),
  );
  const reviews = new Map(finished.map((review) => [review.submissionId, review.id]));
  const findings = Map.groupBy(
    await listFindings(
      tx,
      finished.map(({ id }) => id),
    ),
    ({ reviewId }) => reviewId,
  );
  const waivers = Map.groupBy(
    await listWaivers(
      tx,
      submissions.map(({ filingId }) => filingId),
    ),
    ({ filingId }) => filingId,
  );
  return new Map(
    submissions.map(({ id, filingId }) => {
      const review = reviews.get(id);
      if (review === undefined) return [id, null] as const;
      const waived = waivers.get(filingId) ?? [];
      return [id, (findings.get(review) ?? []).filter(({ key }) => waiverOf(waived, key, today) === null)];
    }),
  );
}
