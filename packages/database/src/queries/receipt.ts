import type { InstitutionId, ReceiptId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { Insertable, Selectable } from "kysely";
import type { ReceiptTable } from "../schema/receipt.ts";
import type { ScopedTransaction } from "../scope.ts";

export type ReceiptRow = Selectable<ReceiptTable>;

export const insertReceipt = ({ trx }: ScopedTransaction, row: Insertable<ReceiptTable>): Promise<unknown> =>
  trx.insertInto("receipt").values(row).execute();

/**
 * The next number of a school's year. Until the transaction ends nobody else of the institution gets one, so that none
 * is given twice and none is left out.
 */
export async function nextReceiptNumber(
  { trx }: ScopedTransaction,
  institutionId: InstitutionId,
  year: number,
): Promise<number> {
  await trx.selectFrom("institution").select("id").where("id", "=", institutionId).forNoKeyUpdate().execute();
  const { last } = await trx
    .selectFrom("receipt")
    .select(({ fn }) => fn.max("running").as("last"))
    .where("institutionId", "=", institutionId)
    .where("year", "=", year)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}

export const findReceipt = ({ trx }: ScopedTransaction, id: ReceiptId): Promise<ReceiptRow | undefined> =>
  trx.selectFrom("receipt").selectAll().where("id", "=", id).executeTakeFirst();

export const findReceiptOf = (
  { trx }: ScopedTransaction,
  submissionId: SubmissionId,
): Promise<ReceiptRow | undefined> =>
  trx.selectFrom("receipt").selectAll().where("submissionId", "=", submissionId).executeTakeFirst();

export const listReceipts = (
  { trx }: ScopedTransaction,
  submissionIds: readonly SubmissionId[],
): Promise<ReceiptRow[]> =>
  submissionIds.length === 0
    ? Promise.resolve([])
    : trx.selectFrom("receipt").selectAll().where("submissionId", "in", submissionIds).execute();

/** Receipts whose document has not been written yet. */
export const listUnwrittenReceipts = ({ trx }: ScopedTransaction) =>
  trx
    .selectFrom("receipt")
    .select(["id", "institutionId"])
    .where("sha256", "is", null)
    .orderBy("issuedAt")
    .execute();

/** Adds the document to a receipt; false where it has one already. */
export async function noteReceiptDocument(
  { trx }: ScopedTransaction,
  id: ReceiptId,
  document: { readonly sha256: string; readonly size: number },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("receipt")
    .set(document)
    .where("id", "=", id)
    .where("sha256", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
