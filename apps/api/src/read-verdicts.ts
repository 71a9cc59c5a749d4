import { listLatestVerdicts, type ReviewRow } from "@goodstanding/database/queries/review";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import type { ShownVerdict } from "@goodstanding/domain/review/severity";
import { shownVerdicts } from "@goodstanding/operations/reviews/shown-verdicts";

interface LatestVerdict {
  readonly verdict: ShownVerdict | null;
  /** How far the review that counts is, which says why there is no verdict; `null`: nothing was handed in yet. */
  readonly reviewState: ReviewRow["state"] | null;
}

/** What the automatic review says today of the latest submission of a filing. */
export async function latestVerdicts(
  tx: ScopedTransaction,
  today: LocalDate,
): Promise<(filing: { readonly id: FilingId }) => LatestVerdict> {
  const reviews = await listLatestVerdicts(tx);
  const shown = await shownVerdicts(tx, reviews, today);
  const latest = new Map(
    reviews.map(({ filingId, reviewId, state }) => [
      filingId,
      { verdict: shown.get(reviewId) ?? null, reviewState: state },
    ]),
  );
  return ({ id }) => latest.get(id) ?? { verdict: null, reviewState: null };
}
