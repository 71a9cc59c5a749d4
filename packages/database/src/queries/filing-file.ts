import type { CourseId, CoursePackageId, FilingFileId, FilingId } from "@goodstanding/domain/kernel/ids";
import { type Selectable, sql } from "kysely";
import type { FilingFileTable } from "../schema/filing-file.ts";
import type { ScopedTransaction } from "../scope.ts";
import { nowhere, packagesOf } from "./filing-package.ts";

export type FilingFileView = Awaited<ReturnType<typeof listFilesOf>>[number];

/** Every file of the drafts of filings, those of their packages included; a shared one once for each filing that holds it. */
export async function listFilesOf(tx: ScopedTransaction, filingIds: readonly FilingId[]) {
  const own = tx.trx
    .selectFrom("filingFile")
    .select(["filingFile.id as fileId", sql<FilingId>`filing_file.filing_id`.as("holder"), nowhere])
    .where(sql<boolean>`filing_file.filing_id = any(${filingIds}::uuid[])`)
    .where("packageId", "is", null);
  const inPackages = packagesOf(tx, filingIds)
    .innerJoin("filingFile", "filingFile.packageId", "coursePackage.id")
    .select([
      "filingFile.id as fileId",
      "filing.id as holder",
      sql<CourseId | null>`course.id`.as("courseId"),
    ]);
  return tx.trx
    .with("held", () => own.unionAll(inPackages))
    .selectFrom("held")
    .innerJoin("filingFile", "filingFile.id", "held.fileId")
    .innerJoin("person", "person.id", "filingFile.uploadedBy")
    .selectAll("filingFile")
    .select([
      "held.holder",
      "held.courseId",
      "person.name as uploadedByName",
      "person.nameEn as uploadedByNameEn",
    ])
    .orderBy("filingFile.path")
    .orderBy("filingFile.id")
    .execute();
}

/** Which file is meant: by its path, and by its id where several have that path. */
export interface FileNamed {
  readonly path: string;
  readonly fileId: FilingFileId | null;
}

/** One file that a filing or one of its packages holds; the filing's own first. */
export const findFileOf = (tx: ScopedTransaction, filingId: FilingId, named: FileNamed) =>
  filesNamed(tx, named)
    .where(({ or, eb }) =>
      or([
        eb("filingFile.filingId", "=", filingId),
        eb("filingFile.packageId", "in", packagesOf(tx, [filingId]).select("coursePackage.id")),
      ]),
    )
    .orderBy(sql`filing_file.filing_id = ${filingId}`, (order) => order.desc().nullsLast())
    .orderBy("filingFile.id")
    .executeTakeFirst();

/** One file that a package holds; those that came to it alone first. */
export const findFileOfPackage = (tx: ScopedTransaction, packageId: CoursePackageId, named: FileNamed) =>
  filesNamed(tx, named)
    .where("filingFile.packageId", "=", packageId)
    .orderBy("filingFile.filingId", (order) => order.nullsFirst())
    .orderBy("filingFile.id")
    .executeTakeFirst();

const filesNamed = ({ trx }: ScopedTransaction, { path, fileId }: FileNamed) =>
  trx
    .selectFrom("filingFile")
    .select(["filingFile.path", "filingFile.size", "filingFile.sha256"])
    .where("filingFile.path", "=", path)
    .$if(fileId !== null, (query) => query.where("filingFile.id", "=", fileId));

/** Of a package alone: for the unit that owns it, which holds no filing. */
export const listFilesOfPackage = ({ trx }: ScopedTransaction, packageId: CoursePackageId) =>
  trx
    .selectFrom("filingFile")
    .innerJoin("person", "person.id", "filingFile.uploadedBy")
    .selectAll("filingFile")
    .select(["person.name as uploadedByName", "person.nameEn as uploadedByNameEn"])
    .where("packageId", "=", packageId)
    .orderBy("path")
    .orderBy("filingFile.id")
    .execute();

/** Where a file is put; `slot` `null` takes it out again. */
export interface FileMove
  extends Pick<
    Selectable<FilingFileTable>,
    "id" | "filingId" | "packageId" | "part" | "slot" | "band" | "confirmedBy" | "confirmedAt"
  > {}

/** Which of these paths other files have where they would collide: in the filing, or among those of the package alone. */
export const listTakenPaths = (
  { trx }: ScopedTransaction,
  where: { readonly filingId: FilingId } | { readonly packageId: CoursePackageId },
  paths: readonly string[],
) =>
  trx
    .selectFrom("filingFile")
    .select(["id", "path"])
    .$if("filingId" in where, (query) =>
      query.where("filingId", "=", "filingId" in where ? where.filingId : null),
    )
    .$if("packageId" in where, (query) =>
      query
        .where("packageId", "=", "packageId" in where ? where.packageId : null)
        .where("filingId", "is", null),
    )
    .where(sql<boolean>`path = any(${paths}::text[])`)
    .execute();

/** One statement for thousands of files. */
export async function moveFiles({ trx }: ScopedTransaction, moves: readonly FileMove[]): Promise<void> {
  if (moves.length === 0) return;
  const column = <K extends keyof FileMove>(key: K) => moves.map((move) => move[key]);
  await sql`
    update filing_file set
      filing_id = moved.filing_id, package_id = moved.package_id,
      part = moved.part, slot = moved.slot, band = moved.band,
      confirmed_by = moved.confirmed_by, confirmed_at = moved.confirmed_at
    from unnest(
      ${column("id")}::uuid[], ${column("filingId")}::uuid[], ${column("packageId")}::uuid[],
      ${column("part")}::text[], ${column("slot")}::text[], ${column("band")}::text[],
      ${column("confirmedBy")}::uuid[], ${column("confirmedAt")}::timestamptz[]
    ) as moved (id, filing_id, package_id, part, slot, band, confirmed_by, confirmed_at)
    where filing_file.id = moved.id
  `.execute(trx);
}

export async function removeFiles({ trx }: ScopedTransaction, ids: readonly FilingFileId[]): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("filingFile")
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
