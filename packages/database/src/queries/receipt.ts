import type { InstitutionId, ReceiptId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { ReceiptTable } from "../schema/receipt.ts";
import type { ScopedTransaction } from "../scope.ts";
import { sendsNow } from "./mail-setting.ts";
import { isUnsaid } from "./unsaid-mail.ts";

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

/**
 * Receipts since a moment of which no mail was written, because their school did not send then, or none that anybody got,
 * and which sends now. A mail's Message-ID begins with its key, which is the receipt's.
 */
export const listUnmailedReceipts = ({ trx }: ScopedTransaction, since: Date) =>
  trx
    .selectFrom("receipt")
    .innerJoin("mailSetting", "mailSetting.institutionId", "receipt.institutionId")
    .select(["receipt.id", "receipt.institutionId"])
    .where("receipt.sha256", "is not", null)
    .where("receipt.issuedAt", ">=", since)
    .where(sendsNow)
    .where(
      sql<boolean>`not exists (
        select from mail
        where mail.institution_id = receipt.institution_id and mail.kind = 'receipt'
          and mail.created_at >= ${since}
          and split_part(split_part(mail.message_id, '@', 1), '.', 2) = receipt.id::text
          and not ${isUnsaid}
      )`,
    )
    .orderBy("receipt.issuedAt")
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
