import type { CoursePackageId, FilingId, UploadId } from "@goodstanding/domain/kernel/ids";
import type { Insertable, Selectable, UpdateObject } from "kysely";
import type { Schema } from "../schema/schema.ts";
import type { UploadTable } from "../schema/upload.ts";
import type { ScopedTransaction } from "../scope.ts";

export type UploadRow = Selectable<UploadTable>;

/** Where an upload goes: a filing, or a course package of a unit that owns it. */
export type UploadTarget =
  | { readonly filingId: FilingId; readonly packageId: null }
  | { readonly filingId: null; readonly packageId: CoursePackageId };

export const insertUpload = ({ trx }: ScopedTransaction, row: Insertable<UploadTable>): Promise<unknown> =>
  trx.insertInto("upload").values(row).execute();

export const findUpload = ({ trx }: ScopedTransaction, id: UploadId): Promise<UploadRow | undefined> =>
  trx.selectFrom("upload").selectAll().where("id", "=", id).executeTakeFirst();

/** The row stays locked until the transaction ends, so that an upload is not called off while it is taken over. */
export const lockUpload = ({ trx }: ScopedTransaction, id: UploadId): Promise<UploadRow | undefined> =>
  trx.selectFrom("upload").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

export const updateUpload = (
  { trx }: ScopedTransaction,
  id: UploadId,
  change: UpdateObject<Schema, "upload">,
): Promise<unknown> => trx.updateTable("upload").set(change).where("id", "=", id).execute();

/** Says how much has come; nothing where the upload is over meanwhile. */
export const noteReceived = (
  { trx }: ScopedTransaction,
  id: UploadId,
  received: number,
  updatedAt: Date,
): Promise<unknown> =>
  trx
    .updateTable("upload")
    .set({ received, updatedAt })
    .where("id", "=", id)
    .where("state", "=", "receiving")
    .execute();

/**
 * Ends what the same person began to send under the same path and did not go on with; gives their ids. One that is
 * being taken over at this moment holds its row, and is left to its end.
 */
export async function supersedeUploads(
  { trx }: ScopedTransaction,
  {
    filingId,
    packageId,
    path,
    startedBy,
    updatedAt,
  }: UploadTarget & Pick<UploadRow, "path" | "startedBy" | "updatedAt">,
): Promise<readonly UploadId[]> {
  const rows = await trx
    .updateTable("upload")
    .set({ state: "cancelled", updatedAt })
    .where("id", "in", (query) =>
      query
        .selectFrom("upload")
        .select("id")
        .where("filingId", filingId === null ? "is" : "=", filingId)
        .where("packageId", packageId === null ? "is" : "=", packageId)
        .where("path", "=", path)
        .where("startedBy", "=", startedBy)
        .where("state", "=", "receiving")
        .forUpdate()
        .skipLocked(),
    )
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Everything on its way to a target, and what was refused there: with the person who sent it, the latest first. */
export const listArrivals = ({ trx }: ScopedTransaction, { filingId, packageId }: UploadTarget) =>
  trx
    .selectFrom("upload")
    .innerJoin("person", "person.id", "upload.startedBy")
    .select([
      "upload.id",
      "upload.path",
      "upload.kind",
      "upload.state",
      "upload.size",
      "upload.received",
      "upload.progressPercent",
      "upload.progressStep",
      "upload.problem",
      "upload.startedBy",
      "upload.startedAt",
      "upload.updatedAt",
      "person.name as startedByName",
      "person.nameEn as startedByNameEn",
    ])
    .where("upload.filingId", filingId === null ? "is" : "=", filingId)
    .where("upload.packageId", packageId === null ? "is" : "=", packageId)
    .where("upload.state", "not in", ["done", "cancelled"])
    .orderBy("upload.startedAt", "desc")
    .orderBy("upload.id")
    .limit(MOST_SHOWN)
    .execute();

const MOST_SHOWN = 500;

/** Bytes announced to a target that have not been taken over yet, leaving out one path that would be replaced. */
export async function bytesUnderWay(
  { trx }: ScopedTransaction,
  { filingId, packageId }: UploadTarget,
  exceptPath: string,
): Promise<number> {
  const row = await trx
    .selectFrom("upload")
    .select(({ fn }) => fn.sum<number>("size").as("total"))
    .where("filingId", filingId === null ? "is" : "=", filingId)
    .where("packageId", packageId === null ? "is" : "=", packageId)
    .where("state", "in", ["receiving", "stored", "extracting"])
    .where("path", "<>", exceptPath)
    .executeTakeFirst();
  return Number(row?.total ?? 0);
}

/** Uploads of which nothing has come since then; gives their ids. */
export const cancelExpiredUploads = ({ trx }: ScopedTransaction, untouchedSince: Date) =>
  trx
    .updateTable("upload")
    .set({ state: "cancelled" })
    .where("state", "=", "receiving")
    .where("updatedAt", "<", untouchedSince)
    .returning("id")
    .execute();

/** Rows of what is long over; the files and the audit events of what arrived stay. */
export async function forgetSettledUploads({ trx }: ScopedTransaction, settledBefore: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("upload")
    .where("state", "in", ["done", "refused", "cancelled"])
    .where("updatedAt", "<", settledBefore)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Ids of those uploads, of any institution, whose bytes are still wanted. */
export const listUnfinishedUploads = ({ trx }: ScopedTransaction) =>
  trx.selectFrom("upload").select("id").where("state", "in", ["receiving", "stored", "extracting"]).execute();
