import type { FilingView } from "@goodstanding/database/queries/filing";
import { listHandingsIn } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { shownVerdicts } from "@goodstanding/operations/reviews/shown-verdicts";

/** Each time that filings were sent to the school, by filing, with what the automatic review says of it today. */
export async function handingsOf(
  tx: ScopedTransaction,
  filings: readonly Pick<FilingView, "id">[],
  today: LocalDate,
) {
  const rows = await listHandingsIn(
    tx,
    filings.map(({ id }) => id),
  );
  const reviews = rows.flatMap(({ filingId, reviewId, verdict }) =>
    reviewId === null ? [] : [{ filingId, reviewId, verdict }],
  );
  const shown = await shownVerdicts(tx, reviews, today);
  const handings = Map.groupBy(
    rows.map((row) => ({
      ...row,
      verdict: row.reviewId === null ? null : (shown.get(row.reviewId) ?? null),
    })),
    ({ filingId }) => filingId,
  );
  return ({ id }: Pick<FilingView, "id">) => handings.get(id) ?? [];
}

export type Handing = ReturnType<Awaited<ReturnType<typeof handingsOf>>>[number];
