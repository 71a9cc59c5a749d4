import type { AdjustmentId, PersonId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { DateAdjustmentTable } from "../schema/date-adjustment.ts";
import { inInstitution, inUnits, type ScopedTransaction } from "../scope.ts";
import { ofSubjects, type Subjects } from "../subjects.ts";

export type DateAdjustmentRow = Selectable<DateAdjustmentTable>;
export type DateAdjustmentView = Awaited<ReturnType<typeof listDateAdjustments>>[number];

/** As far as the scope reaches, in the order in which they were recorded; `owningUnitId` is the programme's where there is one. */
const adjustments = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("dateAdjustment")
    .leftJoin("programme", "programme.id", "dateAdjustment.programmeId")
    .innerJoin("unit", (join) =>
      join.on(sql<boolean>`unit.id = coalesce(date_adjustment.unit_id, programme.unit_id)`),
    )
    .innerJoin("person", "person.id", "dateAdjustment.recordedBy")
    .selectAll("dateAdjustment")
    .select([
      "unit.id as owningUnitId",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
      "programme.name as programmeName",
      "person.name as recordedByName",
      "person.nameEn as recordedByNameEn",
    ])
    .where(inInstitution(scope, "dateAdjustment.institutionId"))
    .where(inUnits(scope, "unit.id"))
    .orderBy("dateAdjustment.recordedAt")
    .orderBy("dateAdjustment.id");

/** Withdrawn ones too. */
export const listDateAdjustments = (tx: ScopedTransaction) => adjustments(tx).execute();

/** Those of the programme itself and those of its unit, withdrawn ones too. */
export const listDateAdjustmentsOfProgramme = (
  tx: ScopedTransaction,
  id: ProgrammeId,
): Promise<DateAdjustmentView[]> =>
  adjustments(tx)
    .where(
      sql<boolean>`(programme.id = ${id}::uuid or date_adjustment.unit_id = (select unit_id from programme where id = ${id}::uuid))`,
    )
    .execute();

export const findDateAdjustment = (
  tx: ScopedTransaction,
  id: AdjustmentId,
): Promise<DateAdjustmentView | undefined> =>
  adjustments(tx).where("dateAdjustment.id", "=", id).executeTakeFirst();

/** What stands for these programmes or these units, in the order in which it was recorded. */
export const listStandingAdjustments = (
  { trx, scope }: ScopedTransaction,
  of: Subjects,
): Promise<DateAdjustmentRow[]> =>
  trx
    .selectFrom("dateAdjustment")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("withdrawnAt", "is", null)
    .where(ofSubjects(of))
    .orderBy("recordedAt")
    .orderBy("id")
    .execute();

export const insertDateAdjustment = async (
  { trx }: ScopedTransaction,
  row: Insertable<DateAdjustmentTable>,
): Promise<void> => {
  await trx.insertInto("dateAdjustment").values(row).execute();
};

/** `false` where it has been withdrawn before. */
export async function withdrawDateAdjustment(
  { trx, scope }: ScopedTransaction,
  id: AdjustmentId,
  change: { readonly withdrawnAt: Date; readonly withdrawnBy: PersonId; readonly withdrawnBecause: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("dateAdjustment")
    .set(change)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
