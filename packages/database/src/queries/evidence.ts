import type { Insertable } from "kysely";
import type { EvidenceTable } from "../schema/evidence.ts";
import type { ScopedTransaction } from "../scope.ts";

/** Notes that the bytes of this hash are in the store; a second note of the same bytes changes nothing. */
export async function noteEvidence(
  { trx }: ScopedTransaction,
  rows: readonly Insertable<EvidenceTable>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await trx
      .insertInto("evidence")
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .onConflict((conflict) => conflict.columns(["institutionId", "sha256"]).doNothing())
      .execute();
  }
}

const ROWS_A_STATEMENT = 5000;
