import type { DeliveryId, MailId, ObligationId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, sql } from "kysely";
import type { ReminderTable } from "../schema/reminder.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";
import { isForNobody, isUnsaid } from "./unsaid-mail.ts";

/** A mail of a later day than this `mail`, which reached somebody or will, speaks of the same dates as this `reminder`. */
const isSaidLater = sql<boolean>`exists (
  select from reminder later
  join mail later_mail on later_mail.institution_id = later.institution_id and later_mail.id = later.mail_id
  join delivery on delivery.institution_id = later.institution_id and delivery.mail_id = later.mail_id
  where later.institution_id = reminder.institution_id and later.obligation_id = reminder.obligation_id
    and later.due_version = reminder.due_version and later_mail.local_day > mail.local_day
    and not ${isForNobody}
)`;

/**
 * What was planned before, for the obligations given: the other half of the sweep's question. What a mail was to say that
 * was cancelled, or that only a rehearsal has seen, counts only where a later one has spoken in its place.
 */
export const listPlannedSteps = ({ trx, scope }: ScopedTransaction, obligationIds: readonly ObligationId[]) =>
  trx
    .selectFrom("reminder")
    .innerJoin("mail", "mail.id", "reminder.mailId")
    .select(["reminder.obligationId", "reminder.step", "reminder.dueVersion", "reminder.collapsed"])
    .select("mail.localDay as on")
    .where(inInstitution(scope, "reminder.institutionId"))
    .where(isAnyOf(obligationIds))
    .where(sql<boolean>`(not ${isUnsaid} or ${isSaidLater})`)
    .execute();

export async function insertReminders(
  tx: ScopedTransaction,
  rows: readonly Omit<Insertable<ReminderTable>, "said">[],
): Promise<void> {
  if (rows.length === 0) return;
  const unsaid = await listUnsaidSteps(
    tx,
    rows.map(({ obligationId }) => obligationId),
  );
  const before = new Map(unsaid.map((row) => [keyOf(row), Number(row.times)]));
  await tx.trx
    .insertInto("reminder")
    // As many as it takes to come after those alone: two sweeps that plan the same still meet at the key.
    .values(rows.map((row) => ({ ...row, said: 1 + (before.get(keyOf(row)) ?? 0) })))
    .execute();
}

const listUnsaidSteps = ({ trx, scope }: ScopedTransaction, obligationIds: readonly ObligationId[]) =>
  trx
    .selectFrom("reminder")
    .innerJoin("mail", "mail.id", "reminder.mailId")
    .select(["reminder.obligationId", "reminder.step", "reminder.dueVersion"])
    .select(({ fn }) => fn.countAll<string>().as("times"))
    .where(inInstitution(scope, "reminder.institutionId"))
    .where(isAnyOf(obligationIds))
    .where(isUnsaid)
    .groupBy(["reminder.obligationId", "reminder.step", "reminder.dueVersion"])
    .execute();

const keyOf = ({
  obligationId,
  step,
  dueVersion,
}: Pick<ReminderTable, "obligationId" | "step" | "dueVersion">) => `${obligationId} ${dueVersion} ${step}`;

/** One array: a school may have more duties than a statement takes parameters. */
const isAnyOf = (obligationIds: readonly ObligationId[]) =>
  sql<boolean>`reminder.obligation_id = any(${obligationIds}::uuid[])`;

/**
 * What mails speak of, as it stands now. `isBegun`: of an envelope of the mail other than `claimed` it is known, or
 * cannot be excluded, that it left, or a person has asked for it again.
 */
export const listRemindersOfMails = (
  { trx }: ScopedTransaction,
  mailIds: readonly MailId[],
  claimed: readonly DeliveryId[] = [],
) =>
  mailIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom("reminder")
        .innerJoin("obligation", "obligation.id", "reminder.obligationId")
        .innerJoin("mail", "mail.id", "reminder.mailId")
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
          "programme.id as programmeId",
          "filing.id as filingId",
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
          // What a person has sent again is meant to be read, old words and all.
          sql<boolean>`(${isSaidLater} and not exists (
            select from delivery
            where delivery.institution_id = mail.institution_id and delivery.mail_id = mail.id and delivery.round > 1
          ))`.as("isSaidAgain"),
          sql<boolean>`exists (
            select from delivery
            where delivery.institution_id = mail.institution_id and delivery.mail_id = mail.id
              and (delivery.state in ('sent', 'uncertain') or delivery.round > 1
                or (delivery.state = 'sending' and delivery.id <> all(${claimed}::uuid[])))
          )`.as("isBegun"),
        ])
        .where("reminder.mailId", "in", mailIds)
        .orderBy("programme.position")
        .orderBy("reminder.plannedAt")
        .orderBy("reminder.step")
        .execute();
