import { listWaivers } from "@goodstanding/database/queries/finding-waiver";
import { listFindingKeys, listVerdictsBefore } from "@goodstanding/database/queries/review-history";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId, ReviewId } from "@goodstanding/domain/kernel/ids";
import type { ShownVerdict, Verdict } from "@goodstanding/domain/review/severity";
import { verdictUnder } from "@goodstanding/domain/review/waiver";

export interface ReviewVerdict {
  readonly filingId: FilingId;
  readonly reviewId: ReviewId;
  /** `null`: not finished. */
  readonly verdict: Verdict | null;
}

/**
 * What people are told today of each review: its verdict, without the findings that are waived. While a submission is
 * reviewed again, or where that failed, what the review before said still stands.
 */
export async function shownVerdicts(
  tx: ScopedTransaction,
  reviews: readonly ReviewVerdict[],
  today: LocalDate,
): Promise<ReadonlyMap<ReviewId, ShownVerdict | null>> {
  const waivers = Map.groupBy(
    await listWaivers(tx, [...new Set(reviews.map(({ filingId }) => filingId))]),
    ({ filingId }) => filingId,
  );
  const open = reviews.filter(({ verdict }) => verdict === null).map(({ reviewId }) => reviewId);
  const before = new Map((await listVerdictsBefore(tx, open)).map((found) => [found.openId, found]));
  const standing = reviews.map((review) => ({ ...review, ...before.get(review.reviewId) }));
  const touched = standing.filter(({ filingId, verdict }) => verdict !== null && waivers.has(filingId));
  const findings = Map.groupBy(
    await listFindingKeys(
      tx,
      touched.map(({ reviewId }) => reviewId),
    ),
    ({ reviewId }) => reviewId,
  );
  const isTouched = new Set(touched.map(({ reviewId }) => reviewId));
  return new Map(
    standing.map(({ filingId, reviewId, verdict, openId = reviewId }) => [
      openId,
      isTouched.has(reviewId)
        ? verdictUnder(findings.get(reviewId) ?? [], waivers.get(filingId) ?? [], today)
        : verdict,
    ]),
  );
}
