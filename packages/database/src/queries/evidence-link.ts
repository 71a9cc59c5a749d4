import type { Placement } from "@goodstanding/domain/filings/placement";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type {
  CourseId,
  CoursePackageId,
  EvidenceLinkId,
  FilingId,
  UnitId,
} from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { EvidenceLinkTable } from "../schema/evidence-link.ts";
import type { LinkAcknowledgementTable } from "../schema/link-acknowledgement.ts";
import type { LinkCheckTable } from "../schema/link-check.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";
import { listPackagesOf } from "./filing-package.ts";

export type EvidenceLinkRow = Selectable<EvidenceLinkTable>;
export type LinkCheckRow = Selectable<LinkCheckTable>;
export type EvidenceLinkView = Awaited<ReturnType<typeof listLinksOf>>[number];

/** Links that stand, with the unit whose each is, who added it, what the last look at it found, and who has accepted that. */
const livingLinks = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("evidenceLink")
    .innerJoin("person", "person.id", "evidenceLink.addedBy")
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom("linkCheck")
          .select([
            "linkCheck.id as checkId",
            "linkCheck.checkedAt",
            "linkCheck.outcome",
            "linkCheck.httpStatus",
            "linkCheck.cause",
          ])
          .whereRef("linkCheck.institutionId", "=", "evidenceLink.institutionId")
          .whereRef("linkCheck.linkId", "=", "evidenceLink.id")
          .orderBy("linkCheck.checkedAt", "desc")
          .limit(1)
          .as("last"),
      (join) => join.onTrue(),
    )
    .leftJoin("linkAcknowledgement as accepted", "accepted.checkId", "last.checkId")
    .leftJoin("person as acceptor", "acceptor.id", "accepted.acknowledgedBy")
    .leftJoin("coursePackage", "coursePackage.id", "evidenceLink.packageId")
    .leftJoin("course", "course.id", "coursePackage.courseId")
    .leftJoin("filing", "filing.id", "evidenceLink.filingId")
    .leftJoin("obligation", "obligation.id", "filing.obligationId")
    .leftJoin("programme", "programme.id", "obligation.programmeId")
    .selectAll("evidenceLink")
    .select([
      sql<UnitId>`coalesce(course.unit_id, programme.unit_id)`.as("unitId"),
      "person.name as addedByName",
      "person.nameEn as addedByNameEn",
      "last.checkId",
      "last.checkedAt",
      "last.outcome",
      "last.httpStatus",
      "last.cause",
      "accepted.reason as acceptedBecause",
      "accepted.acknowledgedAt as acceptedAt",
      "acceptor.name as acceptedByName",
      "acceptor.nameEn as acceptedByNameEn",
    ])
    .where(inInstitution(scope, "evidenceLink.institutionId"))
    .where("evidenceLink.removedAt", "is", null)
    .orderBy("evidenceLink.addedAt")
    .orderBy("evidenceLink.id");

/** The links of filings and of the packages that they hold; one of a shared package once for each filing that holds it. */
export async function listLinksOf(tx: ScopedTransaction, filingIds: readonly FilingId[]) {
  const packages = await listPackagesOf(tx, filingIds);
  const links = await livingLinks(tx)
    .where((where) =>
      where.or([
        sql<boolean>`evidence_link.filing_id = any(${filingIds}::uuid[])`,
        sql<boolean>`evidence_link.package_id = any(${packages.map(({ packageId }) => packageId)}::uuid[])`,
      ]),
    )
    .execute();
  return links.flatMap((link) => {
    if (link.filingId) return [{ ...link, holder: link.filingId, courseId: null as CourseId | null }];
    return packages
      .filter(({ packageId }) => packageId === link.packageId)
      .map(({ filingId, id }) => ({ ...link, holder: filingId, courseId: id as CourseId | null }));
  });
}

/** Of a package alone: for the unit that owns it. */
export const listLinksOfPackage = (tx: ScopedTransaction, packageId: CoursePackageId) =>
  livingLinks(tx).where("evidenceLink.packageId", "=", packageId).execute();

/** Of the packages that units own, whichever filings hold them; `all`: of the whole institution. */
export const listLinksOfUnits = (tx: ScopedTransaction, unitIds: "all" | readonly UnitId[]) =>
  livingLinks(tx)
    .innerJoin("unit", "unit.id", "course.unitId")
    .select([
      "course.id as courseId",
      "course.name as courseName",
      "coursePackage.year",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
    ])
    .where("coursePackage.closedAt", "is", null)
    .$if(unitIds !== "all", (query) => query.where(sql<boolean>`course.unit_id = any(${unitIds}::uuid[])`))
    // What the inner join has found is there.
    .$narrowType<{ courseId: CourseId; courseName: string; year: number; packageId: CoursePackageId }>()
    .execute();

/** Whether it stands or has been removed. */
export const findEvidenceLink = (
  { trx, scope }: ScopedTransaction,
  id: EvidenceLinkId,
): Promise<EvidenceLinkRow | undefined> =>
  trx
    .selectFrom("evidenceLink")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .executeTakeFirst();

export interface FrozenLink {
  readonly filingId: FilingId;
  readonly placement: Placement;
  readonly url: string;
}

/**
 * The link that a submission of a filing names, of its own year's package, whether it still stands or has been removed
 * since; `undefined` where it has another address by now.
 */
export const findFrozenLink = (
  { trx, scope }: ScopedTransaction,
  { filingId, placement: { part, slot, course, band }, url }: FrozenLink,
): Promise<EvidenceLinkRow | undefined> =>
  trx
    .selectFrom("evidenceLink")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where((where) =>
      course === null
        ? where("filingId", "=", filingId)
        : where(
            "packageId",
            "in",
            where
              .selectFrom("coursePackage")
              .innerJoin("obligation", "obligation.year", "coursePackage.year")
              .innerJoin("filing", "filing.obligationId", "obligation.id")
              .select("coursePackage.id")
              .where("filing.id", "=", filingId)
              .where("coursePackage.courseId", "=", course),
          ),
    )
    .where("part", "=", part)
    .where("slot", "=", slot)
    .where("band", "is not distinct from", band)
    .where("url", "=", url)
    .orderBy("removedAt", (order) => order.desc().nullsFirst())
    .orderBy("addedAt", "desc")
    .limit(1)
    .executeTakeFirst();

export const insertEvidenceLink = (
  { trx }: ScopedTransaction,
  row: Insertable<EvidenceLinkTable>,
): Promise<unknown> => trx.insertInto("evidenceLink").values(row).execute();

/** False where it has been removed before. */
export async function updateEvidenceLink(
  { trx, scope }: ScopedTransaction,
  id: EvidenceLinkId,
  change: Updateable<EvidenceLinkTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("evidenceLink")
    .set(change)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .where("removedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Links that are to be looked at on this day: those never looked at, those whose day of the month has come since,
 * and each day those that did not answer.
 */
export const listLinksToCheck = (
  { trx, scope }: ScopedTransaction,
  { today, timeZone }: { readonly today: LocalDate; readonly timeZone: string },
): Promise<{ readonly id: EvidenceLinkId }[]> =>
  trx
    .selectFrom("evidenceLink")
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom("linkCheck")
          .select(["linkCheck.outcome", lastDay(timeZone).as("day")])
          .whereRef("linkCheck.institutionId", "=", "evidenceLink.institutionId")
          .whereRef("linkCheck.linkId", "=", "evidenceLink.id")
          .orderBy("linkCheck.checkedAt", "desc")
          .limit(1)
          .as("last"),
      (join) => join.onTrue(),
    )
    .select("evidenceLink.id")
    .where(inInstitution(scope, "evidenceLink.institutionId"))
    .where("evidenceLink.removedAt", "is", null)
    .where(
      sql<boolean>`coalesce(
        last.day < ${lastTurn(today)}
          or (last.outcome = 'unreachable' and last.day < ${today}::date),
        true
      )`,
    )
    .orderBy("evidenceLink.id")
    .execute();

/** The last day up to `today` on which it was the link's turn. */
const lastTurn = (today: LocalDate) => sql<LocalDate>`(
  date_trunc('month', ${today}::timestamp)
  - case when check_day > extract(day from ${today}::date) then interval '1 month' else interval '0' end
)::date + (check_day - 1)`;

const lastDay = (timeZone: string) => sql<LocalDate>`(link_check.checked_at at time zone ${timeZone})::date`;

export const insertLinkCheck = (
  { trx }: ScopedTransaction,
  row: Insertable<LinkCheckTable>,
): Promise<unknown> => trx.insertInto("linkCheck").values(row).execute();

/** What the looks at a link found, the newest first. */
export const listLinkChecks = (
  { trx, scope }: ScopedTransaction,
  linkId: EvidenceLinkId,
): Promise<LinkCheckRow[]> =>
  trx
    .selectFrom("linkCheck")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("linkId", "=", linkId)
    .orderBy("checkedAt", "desc")
    .limit(60)
    .execute();

export const findLastCheck = (
  { trx, scope }: ScopedTransaction,
  linkId: EvidenceLinkId,
): Promise<LinkCheckRow | undefined> =>
  trx
    .selectFrom("linkCheck")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("linkId", "=", linkId)
    .orderBy("checkedAt", "desc")
    .limit(1)
    .executeTakeFirst();

/**
 * What later looks at a link are compared with: what was acknowledged last since the link became what it is, else the
 * first look since then that could read it. `undefined`: there has been none.
 */
export const findReferenceCheck = (
  { trx, scope }: ScopedTransaction,
  { id, changedAt }: Pick<EvidenceLinkRow, "id" | "changedAt">,
) =>
  trx
    .selectFrom("linkCheck")
    .leftJoin("linkAcknowledgement as accepted", "accepted.checkId", "linkCheck.id")
    .selectAll("linkCheck")
    .select("accepted.acknowledgedAt")
    .where(inInstitution(scope, "linkCheck.institutionId"))
    .where("linkCheck.linkId", "=", id)
    .where("linkCheck.checkedAt", ">=", changedAt)
    .where((where) =>
      where.or([
        where("accepted.id", "is not", null),
        where("linkCheck.outcome", "in", ["fine", "changed", "open", "expired", "expires-soon"]),
      ]),
    )
    .orderBy(sql`accepted.acknowledged_at desc nulls last`)
    .orderBy("linkCheck.checkedAt")
    .limit(1)
    .executeTakeFirst();

/** False where somebody has accepted that look before. */
export async function insertLinkAcknowledgement(
  { trx }: ScopedTransaction,
  row: Insertable<LinkAcknowledgementTable>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("linkAcknowledgement")
    .values(row)
    .onConflict((conflict) => conflict.columns(["institutionId", "checkId"]).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
