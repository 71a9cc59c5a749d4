import type { MailId, ObligationId } from "@goodstanding/domain/kernel/ids";
import type { Insertable } from "kysely";
import type { ReminderTable } from "../schema/reminder.ts";
import type { ScopedTransaction } from "../scope.ts";

/** What was planned before, for the obligations given: the other half of the sweep's question. */
export const listPlannedSteps = ({ trx }: ScopedTransaction, obligationIds: readonly ObligationId[]) =>
  obligationIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom("reminder")
        .select(["obligationId", "step", "dueVersion"])
        .where("obligationId", "in", obligationIds)
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
        .innerJoin("programme", "programme.id", "obligation.programmeId")
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
          "programme.name as programmeName",
          "filing.status",
        ])
        .where("reminder.mailId", "in", mailIds)
        .orderBy("programme.position")
        .orderBy("reminder.plannedAt")
        .orderBy("reminder.step")
        .execute();
