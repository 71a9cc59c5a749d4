import type {
  CourseId,
  CoursePackageId,
  DeclarationId,
  FilingFileId,
  FilingId,
} from "@goodstanding/domain/kernel/ids";
import type { FilingRule } from "@goodstanding/domain/policy/rule";
import { type Insertable, type Selectable, sql } from "kysely";
import type { DeclarationTable } from "../schema/declaration.ts";
import type { FilingFileTable } from "../schema/filing-file.ts";
import type { RevisionNoteTable } from "../schema/revision-note.ts";
import type { ScopedTransaction } from "../scope.ts";

export type FilingFileView = Awaited<ReturnType<typeof listFilesOf>>[number];
export type FilingPackageView = Awaited<ReturnType<typeof listPackagesOf>>[number];
export type DeclarationView = Awaited<ReturnType<typeof listDeclarationsOf>>[number];
export type RevisionNoteView = Awaited<ReturnType<typeof listRevisionNotesOf>>[number];

/** The packages that filings hold: of the courses that their programmes use in their year, shared ones too. */
const packagesOf = ({ trx }: ScopedTransaction, filingIds: readonly FilingId[]) =>
  trx
    .selectFrom("filing")
    .innerJoin("obligation", "obligation.id", "filing.obligationId")
    .innerJoin("programme", "programme.id", "obligation.programmeId")
    .innerJoin("programmeCourse", "programmeCourse.programmeId", "programme.id")
    .innerJoin("course", "course.id", "programmeCourse.courseId")
    .innerJoin("coursePackage", (join) =>
      join
        .onRef("coursePackage.courseId", "=", "course.id")
        .onRef("coursePackage.year", "=", "obligation.year")
        .on("coursePackage.closedAt", "is", null),
    )
    .where(sql<boolean>`filing.id = any(${filingIds}::uuid[])`)
    .where(sql<boolean>`obligation.year >= programme_course.from_year`)
    .where(sql<boolean>`obligation.year <= coalesce(programme_course.to_year, obligation.year)`);

export const listPackagesOf = (tx: ScopedTransaction, filingIds: readonly FilingId[]) =>
  packagesOf(tx, filingIds)
    .innerJoin("unit", "unit.id", "course.unitId")
    .selectAll("course")
    .select([
      "filing.id as filingId",
      "coursePackage.id as packageId",
      "coursePackage.evaluatedOn",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
      sql<boolean>`course.unit_id <> programme.unit_id`.as("isShared"),
    ])
    .orderBy("course.name")
    .orderBy("course.id")
    .execute();

interface CoursesOfYear {
  readonly courseIds: readonly CourseId[];
  readonly year: number;
}

/** Filings of the courses' own units that hold their packages of a year; those of other units never count. */
const filingsHolding = ({ trx }: ScopedTransaction, { courseIds, year }: CoursesOfYear) =>
  trx
    .selectFrom("filing")
    .innerJoin("obligation", "obligation.id", "filing.obligationId")
    .innerJoin("programme", "programme.id", "obligation.programmeId")
    .innerJoin("programmeCourse", "programmeCourse.programmeId", "programme.id")
    .innerJoin("course", "course.id", "programmeCourse.courseId")
    .where(sql<boolean>`course.id = any(${courseIds}::uuid[])`)
    .whereRef("course.unitId", "=", "programme.unitId")
    .where("obligation.year", "=", year)
    .where("programmeCourse.fromYear", "<=", year)
    .where(({ or, eb }) =>
      or([eb("programmeCourse.toYear", "is", null), eb("programmeCourse.toYear", ">=", year)]),
    );

/** In the order of programmes. */
export const listFilingsHolding = (tx: ScopedTransaction, courses: CoursesOfYear) =>
  filingsHolding(tx, courses)
    .select([
      "filing.id",
      "filing.status",
      "obligation.rule",
      "obligation.regime",
      "obligation.period",
      "programme.name as programmeName",
    ])
    .orderBy("programme.position")
    .orderBy("filing.id")
    // Nothing else opens a filing.
    .$narrowType<{ rule: FilingRule }>()
    .execute();

/** They stay locked against being handed in until the transaction ends; by id, as by everybody who locks several. */
export const lockFilingsHolding = (tx: ScopedTransaction, courses: CoursesOfYear): Promise<unknown> =>
  filingsHolding(tx, courses).select("filing.id").orderBy("filing.id").forShare("filing").execute();

/** Outside the packages there is no course. */
const nowhere = sql<CourseId | null>`null::uuid`.as("courseId");

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

/** What stands declared in filings and in their packages. */
export function listDeclarationsOf(tx: ScopedTransaction, filingIds: readonly FilingId[]) {
  const own = tx.trx
    .selectFrom("declaration")
    .select(["declaration.id as declarationId", sql<FilingId>`declaration.filing_id`.as("holder"), nowhere])
    .where(sql<boolean>`declaration.filing_id = any(${filingIds}::uuid[])`);
  const inPackages = packagesOf(tx, filingIds)
    .innerJoin("declaration", "declaration.packageId", "coursePackage.id")
    .select([
      "declaration.id as declarationId",
      "filing.id as holder",
      sql<CourseId | null>`course.id`.as("courseId"),
    ]);
  return tx.trx
    .with("held", () => own.unionAll(inPackages))
    .selectFrom("held")
    .innerJoin("declaration", "declaration.id", "held.declarationId")
    .innerJoin("person", "person.id", "declaration.declaredBy")
    .selectAll("declaration")
    .select([
      "held.holder",
      "held.courseId",
      "person.name as declaredByName",
      "person.nameEn as declaredByNameEn",
    ])
    .where("declaration.withdrawnAt", "is", null)
    .orderBy("declaration.declaredAt")
    .orderBy("declaration.id")
    .execute();
}

export const listRevisionNotesOf = ({ trx }: ScopedTransaction, filingIds: readonly FilingId[]) =>
  trx
    .selectFrom("revisionNote")
    .innerJoin("person", "person.id", "revisionNote.notedBy")
    .selectAll("revisionNote")
    .select(["person.name as notedByName", "person.nameEn as notedByNameEn"])
    .where(sql<boolean>`filing_id = any(${filingIds}::uuid[])`)
    .orderBy("slot")
    .execute();

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

export const listDeclarationsOfPackage = ({ trx }: ScopedTransaction, packageId: CoursePackageId) =>
  trx
    .selectFrom("declaration")
    .innerJoin("person", "person.id", "declaration.declaredBy")
    .selectAll("declaration")
    .select(["person.name as declaredByName", "person.nameEn as declaredByNameEn"])
    .where("packageId", "=", packageId)
    .where("withdrawnAt", "is", null)
    .orderBy("declaredAt")
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

export const insertDeclaration = (
  { trx }: ScopedTransaction,
  row: Insertable<DeclarationTable>,
): Promise<unknown> => trx.insertInto("declaration").values(row).execute();

/** False where somebody has withdrawn it before. */
export async function withdrawDeclarationRow(
  { trx }: ScopedTransaction,
  id: DeclarationId,
  by: Pick<Selectable<DeclarationTable>, "withdrawnAt" | "withdrawnBy">,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("declaration")
    .set(by)
    .where("id", "=", id)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export const putRevisionNote = (
  { trx }: ScopedTransaction,
  row: Insertable<RevisionNoteTable>,
): Promise<unknown> =>
  trx
    .insertInto("revisionNote")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["institutionId", "filingId", "slot"]).doUpdateSet(({ ref }) => ({
        revisedOn: ref("excluded.revisedOn"),
        explanation: ref("excluded.explanation"),
        notedBy: ref("excluded.notedBy"),
        notedAt: ref("excluded.notedAt"),
      })),
    )
    .execute();
