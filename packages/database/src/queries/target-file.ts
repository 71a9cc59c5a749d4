import { type ExpressionBuilder, type Insertable, sql } from "kysely";
import type { FilingFileTable } from "../schema/filing-file.ts";
import type { Schema } from "../schema/schema.ts";
import type { ScopedTransaction } from "../scope.ts";
import type { UploadTarget } from "./upload.ts";

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
