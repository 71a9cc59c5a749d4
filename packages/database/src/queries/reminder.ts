import type { MailId, ObligationId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, sql } from "kysely";
import type { ReminderTable } from "../schema/reminder.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

/** What was planned before, for the obligations given: the other half of the sweep's question. */
export const listPlannedSteps = ({ trx, scope }: ScopedTransaction, obligationIds: readonly ObligationId[]) =>
  trx
    .selectFrom("reminder")
    .innerJoin("mail", "mail.id", "reminder.mailId")
    .select(["reminder.obligationId", "reminder.step", "reminder.dueVersion", "reminder.collapsed"])
    .select("mail.localDay as on")
    .where(inInstitution(scope, "reminder.institutionId"))
    // One array: a school may have more duties than a statement takes parameters.
    .where(sql<boolean>`reminder.obligation_id = any(${obligationIds}::uuid[])`)
    .execute();

export const insertReminders = (
  { trx }: ScopedTransaction,
  rows: readonly Insertable<ReminderTable>[],
): Promise<unknown> =>
  rows.length === 0
    ? Promise.resolve()
    : trx
        .insertInto("reminder")
        .values([...rows])
        .execute();

export const listRemindersOfMails = ({ trx }: ScopedTransaction, mailIds: readonly MailId[]) =>
  mailIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom("reminder")
        .innerJoin("obligation", "obligation.id", "reminder.obligationId")
        .leftJoin("programme", "programme.id", "obligation.programmeId")
        .leftJoin("unit", "unit.id", "obligation.unitId")
        .leftJoin("filing", "filing.obligationId", "obligation.id")
        .select([
          "reminder.mailId",
          "reminder.step",
          "reminder.collapsed",
          "reminder.dueVersion",
          "obligation.id as obligationId",
          "obligation.state as obligationState",
          "obligation.dueVersion as currentDueVersion",
          "obligation.rule",
          "obligation.regime",
          "obligation.period",
          "filing.status",
        ])
        .select(({ exists, selectFrom }) => [
          // The unit where it owes the duty itself.
          sql<string>`coalesce(programme.name, unit.name)`.as("programmeName"),
          exists(
            selectFrom("reminderHold")
              .select("reminderHold.id")
              .whereRef("reminderHold.institutionId", "=", "reminder.institutionId")
              .whereRef("reminderHold.obligationId", "=", "reminder.obligationId")
              .whereRef("reminderHold.dueVersion", "=", "reminder.dueVersion")
              .where("reminderHold.liftedAt", "is", null)
              .where(({ or, eb, ref }) =>
                or([eb("reminderHold.step", "is", null), eb("reminderHold.step", "=", ref("reminder.step"))]),
              ),
          )
            .$castTo<boolean>()
            .as("isHeld"),
        ])
        .where("reminder.mailId", "in", mailIds)
        .orderBy("programme.position")
        .orderBy("reminder.plannedAt")
        .orderBy("reminder.step")
        .execute();
