import type { ReviewId } from "@goodstanding/domain/kernel/ids";
import type { Insertable, Selectable } from "kysely";
import type { FindingTable } from "../schema/finding.ts";
import type { ScopedTransaction } from "../scope.ts";

export type FindingRow = Selectable<FindingTable>;

export const listFindings = (
  { trx }: ScopedTransaction,
  reviewIds: readonly ReviewId[],
): Promise<FindingRow[]> =>
  reviewIds.length === 0
    ? Promise.resolve([])
    : trx.selectFrom("finding").selectAll().where("reviewId", "in", reviewIds).orderBy("position").execute();

export async function insertFindings(
  { trx }: ScopedTransaction,
  rows: readonly Insertable<FindingTable>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += 2000) {
    await trx
      .insertInto("finding")
      .values(rows.slice(start, start + 2000))
      .execute();
  }
}
