import type { ObligationId, OutsideContactId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { OutsideContactTable } from "../schema/outside-contact.ts";
import { inInstitution, inUnits, type ScopedTransaction } from "../scope.ts";

export type OutsideContactView = Awaited<ReturnType<typeof findOutsideContact>> & {};

/** With whom they are about and who recorded them, as far as the scope reaches; the latest first. */
const contacts = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("outsideContact as contact")
    .leftJoin("programme", "programme.id", "contact.programmeId")
    .innerJoin("unit", (join) =>
      join.on(sql<boolean>`unit.id = coalesce(contact.unit_id, programme.unit_id)`),
    )
    .leftJoin("obligation", "obligation.id", "contact.obligationId")
    .innerJoin("person as recorder", "recorder.id", "contact.recordedBy")
    .selectAll("contact")
    .select([
      "programme.name as programmeName",
      "unit.id as owningUnitId",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
      "obligation.rule",
      "obligation.regime",
      "obligation.period",
      "obligation.year",
      "recorder.name as recordedByName",
      "recorder.nameEn as recordedByNameEn",
    ])
    .where(inInstitution(scope, "contact.institutionId"))
    .where(inUnits(scope, "unit.id"))
    .orderBy("contact.onDay", "desc")
    .orderBy("contact.id", "desc");

export const findOutsideContact = (tx: ScopedTransaction, id: OutsideContactId) =>
  contacts(tx).where("contact.id", "=", id).executeTakeFirst();

/** Those about the programme itself, and those with its unit as a whole; withdrawn ones too. */
export const listContactsOfProgramme = (
  tx: ScopedTransaction,
  { id, unitId }: { readonly id: ProgrammeId; readonly unitId: UnitId },
): Promise<OutsideContactView[]> =>
  contacts(tx)
    .where((eb) => eb.or([eb("contact.programmeId", "=", id), eb("contact.unitId", "=", unitId)]))
    .execute();

export const insertOutsideContact = (
  { trx }: ScopedTransaction,
  row: Insertable<OutsideContactTable>,
): Promise<unknown> => trx.insertInto("outsideContact").values(row).execute();

/** Whether a duty is one of the programme, or of the unit. */
export const isDutyOf = async (
  { trx, scope }: ScopedTransaction,
  id: ObligationId,
  { programmeId, unitId }: { readonly programmeId: ProgrammeId | null; readonly unitId: UnitId | null },
): Promise<boolean> => {
  const duty = await trx
    .selectFrom("obligation")
    .select(["programmeId", "unitId"])
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .executeTakeFirst();
  return duty !== undefined && duty.programmeId === programmeId && duty.unitId === unitId;
};

type Withdrawal = Pick<Selectable<OutsideContactTable>, "withdrawnAt" | "withdrawnBy" | "withdrawnBecause">;

/** `false` where it was withdrawn before. */
export async function withdrawOutsideContact(
  { trx, scope }: ScopedTransaction,
  id: OutsideContactId,
  withdrawal: Withdrawal,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("outsideContact")
    .set(withdrawal)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
