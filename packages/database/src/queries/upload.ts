import type { CoursePackageId, FilingId, UploadId } from "@goodstanding/domain/kernel/ids";
import { type ExpressionBuilder, type Insertable, type Selectable, sql, type UpdateObject } from "kysely";
import type { FilingFileTable } from "../schema/filing-file.ts";
import type { Schema } from "../schema/schema.ts";
import type { UploadTable } from "../schema/upload.ts";
import type { ScopedTransaction } from "../scope.ts";
import { leaseEnd, nobodyAtIt } from "./lease.ts";

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

/** Bytes of the files that came to a target, leaving out the paths that are about to be replaced. */
export async function sizeOfTarget(
  { trx }: ScopedTransaction,
  target: UploadTarget,
  except: readonly string[],
): Promise<number> {
  const row = await trx
    .selectFrom("filingFile")
    .select(({ fn }) => fn.sum<number>("size").as("total"))
    .where(cameTo(target))
    .where(sql<boolean>`path <> all(${except}::text[])`)
    .executeTakeFirst();
  return Number(row?.total ?? 0);
}

/**
 * Files of a target whose paths are, but for their case, among these; with the course into whose package they are
 * sorted.
 */
export const listNamesakes = ({ trx }: ScopedTransaction, target: UploadTarget, paths: readonly string[]) =>
  trx
    .selectFrom("filingFile")
    .leftJoin("coursePackage", "coursePackage.id", "filingFile.packageId")
    .select([
      "filingFile.path",
      "filingFile.size",
      "filingFile.sha256",
      "filingFile.part",
      "filingFile.slot",
      "coursePackage.courseId",
    ])
    .where(cameTo(target))
    .where(
      sql<boolean>`lower(filing_file.path) in (select lower(wanted) from unnest(${paths}::text[]) wanted)`,
    )
    .orderBy("filingFile.path")
    .execute();

/**
 * Puts files where they came to; one of the same path is replaced and keeps its place, and one of the same bytes stays
 * as it is. Each path once.
 */
export async function putTargetFiles(
  { trx }: ScopedTransaction,
  target: UploadTarget,
  files: readonly Omit<Insertable<FilingFileTable>, "filingId" | "packageId">[],
): Promise<void> {
  const unsorted = { ...target, part: null, slot: null, band: null, confirmedBy: null, confirmedAt: null };
  for (let start = 0; start < files.length; start += ROWS_A_STATEMENT) {
    await trx
      .insertInto("filingFile")
      .values(files.slice(start, start + ROWS_A_STATEMENT).map((file) => ({ ...unsorted, ...file })))
      .onConflict((conflict) =>
        (target.filingId === null
          ? conflict.columns(["institutionId", "packageId", "path"]).where("filingId", "is", null)
          : conflict.columns(["institutionId", "filingId", "path"])
        )
          .doUpdateSet(({ ref }) => ({
            size: ref("excluded.size"),
            sha256: ref("excluded.sha256"),
            uploadedBy: ref("excluded.uploadedBy"),
            uploadedAt: ref("excluded.uploadedAt"),
          }))
          .whereRef("filingFile.sha256", "<>", "excluded.sha256"),
      )
      .execute();
  }
}

const ROWS_A_STATEMENT = 3000;

export const removeTargetFile = (
  { trx }: ScopedTransaction,
  target: UploadTarget,
  path: string,
): Promise<unknown> => trx.deleteFrom("filingFile").where(cameTo(target)).where("path", "=", path).execute();

/** A file belongs to the filing through which it came, also once it is sorted into a package. */
const cameTo =
  ({ filingId, packageId }: UploadTarget) =>
  ({ eb, and }: ExpressionBuilder<Schema, "filingFile">) =>
    filingId === null
      ? and([eb("filingFile.packageId", "=", packageId), eb("filingFile.filingId", "is", null)])
      : eb("filingFile.filingId", "=", filingId);

/** A lease on the database's clock: taken when an archive waits and nobody's lease runs. */
export const claimExtraction = (
  { trx }: ScopedTransaction,
  id: UploadId,
  holder: string,
  leaseSeconds: number,
): Promise<UploadRow | undefined> =>
  trx
    .updateTable("upload")
    .set(({ eb }) => ({
      state: "extracting" as const,
      leaseHolder: holder,
      leaseUntil: leaseEnd(leaseSeconds),
      attempts: eb("attempts", "+", 1),
      progressPercent: 0,
      progressStep: null,
    }))
    .where("id", "=", id)
    .where("kind", "=", "archive")
    .where(nobodyAtIt("stored", "extracting"))
    .returningAll()
    .executeTakeFirst();

/** Changes an upload under its lease; false when the lease was lost or the upload called off, and then nothing was written. */
export async function updateHeldUpload(
  { trx }: ScopedTransaction,
  id: UploadId,
  holder: string,
  change: UpdateObject<Schema, "upload">,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("upload")
    .set(change)
    .where("id", "=", id)
    .where("state", "=", "extracting")
    .where("leaseHolder", "=", holder)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface ExtractionProgress {
  readonly percent: number;
  /** The entry being taken out. */
  readonly step: string | null;
}

/** Renews the lease and says how far the extraction is. */
export const renewExtraction = (
  tx: ScopedTransaction,
  id: UploadId,
  holder: string,
  leaseSeconds: number,
  { percent, step }: ExtractionProgress,
): Promise<boolean> =>
  updateHeldUpload(tx, id, holder, {
    leaseUntil: leaseEnd(leaseSeconds),
    progressPercent: percent,
    progressStep: step,
  });

/** Puts a claimed archive back for anybody to take at once; the claim does not count as an attempt. */
export const returnExtraction = (tx: ScopedTransaction, id: UploadId, holder: string): Promise<boolean> =>
  updateHeldUpload(tx, id, holder, {
    state: "stored",
    leaseHolder: null,
    leaseUntil: null,
    attempts: sql<number>`attempts - 1`,
  });

/** Archives that nobody takes apart: waiting, or under a lease that has ended. Oldest first. */
export const listUnclaimedExtractions = ({ trx }: ScopedTransaction) =>
  trx
    .selectFrom("upload")
    .select(["id", "institutionId"])
    .where("kind", "=", "archive")
    .where(nobodyAtIt("stored", "extracting"))
    .orderBy("startedAt")
    .limit(500)
    .execute();

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
