import type { FilingView } from "@goodstanding/database/queries/filing";
import { listHandingsIn } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";

/** Each time that filings were sent to the school, by filing. */
export async function handingsOf(tx: ScopedTransaction, filings: readonly FilingView[]) {
  const handings = Map.groupBy(
    await listHandingsIn(
      tx,
      filings.map(({ id }) => id),
    ),
    ({ filingId }) => filingId,
  );
  return ({ id }: Pick<FilingView, "id">) => handings.get(id) ?? [];
}
