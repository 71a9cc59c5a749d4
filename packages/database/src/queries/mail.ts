import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { MailId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { DeliveryState } from "@goodstanding/domain/reminders/delivery-state";
import type { MailKind } from "@goodstanding/domain/reminders/mail-kind";
import { type Insertable, type RawBuilder, sql } from "kysely";
import type { MailTable } from "../schema/mail.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";
import { isUnsaid } from "./unsaid-mail.ts";

/**
 * Inserts a mail; `false` where it has been written before. Its Message-ID finds that out, and of a reminder also its
 * unit and day.
 */
export async function insertMail({ trx }: ScopedTransaction, row: Insertable<MailTable>): Promise<boolean> {
  const inserted = await trx
    .insertInto("mail")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** The reminders of a day, one row each; `isUnsaid`: nobody got it, nor will. */
export const listRemindersOn = ({ trx }: ScopedTransaction, day: LocalDate) =>
  trx
    .selectFrom("mail")
    .select(["unitId", isUnsaid.as("isUnsaid")])
    .where("kind", "=", "reminder")
    .where("localDay", "=", day)
    .execute();

/** The last day on which each unit was told of what alarms, not by a mail that nobody got, nor will. */
export const listAlarmReminders = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("mail")
    .distinctOn("unitId")
    .select(["unitId", "localDay"])
    .where(inInstitution(scope, "institutionId"))
    .where("kind", "=", "alarm")
    .where(sql<boolean>`not ${isUnsaid}`)
    .orderBy("unitId")
    .orderBy("localDay", "desc")
    .execute();

/**
 * Which one of its key the next mail is: one more than those that nobody got, nor will. Two who write it at once meet at
 * one Message-ID.
 */
export async function nextOfKey(
  { trx, scope }: ScopedTransaction,
  { kind, key }: Pick<MailTable, "kind"> & { readonly key: string },
): Promise<number> {
  const { count } = await trx
    .selectFrom("mail")
    .select(({ fn }) => fn.countAll().as("count"))
    .where(inInstitution(scope, "institutionId"))
    .where("kind", "=", kind)
    .where(sql<boolean>`(starts_with(message_id, ${`<${key}@`}) or starts_with(message_id, ${`<${key}.`}))`)
    .where(isUnsaid)
    .executeTakeFirstOrThrow();
  return 1 + Number(count);
}

/** Which mails of the ledger are asked for; `null`: all of them. */
export interface MailFilter {
  readonly year: number | null;
  readonly unitId: UnitId | null;
  readonly kind: MailKind | null;
  /** Of at least one of its envelopes. */
  readonly state: DeliveryState | null;
}

/** Newest first, `limit` of them after the first `offset`. */
export const listMails = (
  { trx }: ScopedTransaction,
  filter: MailFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
) =>
  mails(trx)
    .where(isAsked(filter))
    .orderBy("mail.localDay", "desc")
    .orderBy("mail.createdAt", "desc")
    .orderBy("unit.name")
    .orderBy("mail.id")
    .limit(limit)
    .offset(offset)
    .execute();

export async function countMails({ trx }: ScopedTransaction, filter: MailFilter): Promise<number> {
  const { count } = await trx
    .selectFrom("mail")
    .select(({ fn }) => fn.countAll().as("count"))
    .where(isAsked(filter))
    .executeTakeFirstOrThrow();
  return Number(count);
}

const isAsked = ({ year, unitId, kind, state }: MailFilter): RawBuilder<boolean> =>
  sql<boolean>`(
    (${year}::int is null or extract(year from mail.local_day) = ${year}::int)
    and (${unitId}::uuid is null or mail.unit_id = ${unitId}::uuid)
    and (${kind}::text is null or mail.kind = ${kind}::text)
    and (${state}::text is null or exists (
      select from delivery
      where delivery.institution_id = mail.institution_id and delivery.mail_id = mail.id
        and delivery.state = ${state}::text)))`;

export const findMail = ({ trx }: ScopedTransaction, id: MailId) =>
  mails(trx).select("mail.textBody").where("mail.id", "=", id).executeTakeFirst();

const mails = (trx: ScopedTransaction["trx"]) =>
  trx
    .selectFrom("mail")
    .innerJoin("unit", "unit.id", "mail.unitId")
    .select([
      "mail.id",
      "mail.kind",
      "mail.localDay",
      "mail.subject",
      "mail.messageId",
      "mail.createdAt",
      "unit.id as unitId",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
    ]);
