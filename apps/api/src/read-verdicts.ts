import { listLatestVerdicts } from "@goodstanding/database/queries/review";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import type { ShownVerdict } from "@goodstanding/domain/review/severity";
import { shownVerdicts } from "@goodstanding/operations/reviews/shown-verdicts";

/** What the automatic review says today of the latest submission of a filing; `null`: not reviewed yet. */
export async function latestVerdicts(
  tx: ScopedTransaction,
  today: LocalDate,
): Promise<(filing: { readonly id: FilingId }) => ShownVerdict | null> {
  const reviews = await listLatestVerdicts(tx);
  const shown = await shownVerdicts(tx, reviews, today);
  const verdicts = new Map(
    reviews.map(({ filingId, reviewId }) => [filingId, shown.get(reviewId) ?? null] as const),
  );
  return ({ id }) => verdicts.get(id) ?? null;
}
