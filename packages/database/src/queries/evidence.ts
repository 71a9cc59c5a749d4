import type { Insertable } from "kysely";
import type { EvidenceTable } from "../schema/evidence.ts";
import type { ScopedTransaction } from "../scope.ts";

/**
 * Notes that the bytes of these hashes are in the store; a second note of the same bytes changes nothing. Always in
 * the same order, so that two packages with the same files never wait for each other.
 */
export async function noteEvidence(
  { trx }: ScopedTransaction,
  rows: readonly Insertable<EvidenceTable>[],
): Promise<void> {
  const ordered = rows.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  for (let start = 0; start < ordered.length; start += ROWS_A_STATEMENT) {
    await trx
      .insertInto("evidence")
      .values(ordered.slice(start, start + ROWS_A_STATEMENT))
      .onConflict((conflict) => conflict.columns(["institutionId", "sha256"]).doNothing())
      .execute();
  }
}

/** Bytes that the institution has in the store, by their hash. */
export const findEvidence = ({ trx }: ScopedTransaction, sha256: string) =>
  trx.selectFrom("evidence").selectAll().where("sha256", "=", sha256).executeTakeFirst();

const ROWS_A_STATEMENT = 5000;
