import type { PersonId, ReminderHoldId } from "@goodstanding/domain/kernel/ids";
import type { Insertable } from "kysely";
import type { ReminderHoldTable } from "../schema/reminder-hold.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type ReminderHoldView = Awaited<ReturnType<typeof listOpenHolds>>[number];

/** What is kept back today, of the dates as they are now; with who keeps it. */
export const listOpenHolds = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("reminderHold")
    .innerJoin("obligation", (join) =>
      join
        .onRef("obligation.id", "=", "reminderHold.obligationId")
        .onRef("obligation.dueVersion", "=", "reminderHold.dueVersion"),
    )
    .innerJoin("person", "person.id", "reminderHold.setBy")
    .selectAll("reminderHold")
    .select(["person.name as setByName", "person.nameEn as setByNameEn"])
    .where(inInstitution(scope, "reminderHold.institutionId"))
    .where("reminderHold.liftedAt", "is", null)
    .orderBy("reminderHold.setAt")
    .execute();

export const findReminderHold = ({ trx, scope }: ScopedTransaction, id: ReminderHoldId) =>
  trx
    .selectFrom("reminderHold")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .executeTakeFirst();

/** `false` where the same is kept back already. */
export async function insertReminderHold(
  { trx }: ScopedTransaction,
  row: Insertable<ReminderHoldTable>,
): Promise<boolean> {
  const inserted = await trx
    .insertInto("reminderHold")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** `false` where it was lifted before. */
export async function liftReminderHoldRow(
  { trx, scope }: ScopedTransaction,
  id: ReminderHoldId,
  lifted: { readonly liftedBy: PersonId; readonly liftedAt: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("reminderHold")
    .set(lifted)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .where("liftedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
