import type { DeliveryId, InstitutionId, MailId, PersonId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { MailKind } from "@goodstanding/domain/reminders/mail-kind";
import { sql } from "kysely";
import { inInstitution, type ScopedTransaction } from "../scope.ts";
import { sendsNow } from "./mail-setting.ts";

/** Whose inbox is read. */
export interface InboxReader {
  readonly personId: PersonId;
  readonly email: string;
  /** Of these units every mail is shown, whoever of the unit was its recipient. */
  readonly unitIds: readonly UnitId[];
  /** That the reader wants here not at all. */
  readonly hiddenKinds: readonly MailKind[];
}

/** Of one reader, the newest first. */
export const listInbox = (
  tx: ScopedTransaction,
  reader: InboxReader,
  { limit, offset }: { readonly limit: number; readonly offset: number },
) =>
  shownTo(tx, reader)
    .orderBy("mail.createdAt", "desc")
    .orderBy("mail.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();

/** `undefined`: there is none, or it is not shown to this reader. */
export const findInInbox = (tx: ScopedTransaction, reader: InboxReader, id: MailId) =>
  shownTo(tx, reader).select("mail.textBody").where("mail.id", "=", id).executeTakeFirst();

export async function countInbox(tx: ScopedTransaction, reader: InboxReader): Promise<number> {
  const { count } = await tx.trx
    .selectFrom(shownTo(tx, reader).as("shown"))
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Written since a moment and not opened yet, the newest first; never more than `limit`. Those of `listInbox`, found by
 * recipient and by unit: every open page asks once a minute, mostly in vain.
 */
export async function listUnread(
  { trx, scope }: ScopedTransaction,
  { personId, email, unitIds, hiddenKinds }: InboxReader,
  { since, limit }: { readonly since: Date; readonly limit: number },
): Promise<MailId[]> {
  const isUnread = sql<boolean>`
    ${inInstitution(scope, "mail.institutionId")}
    and mail.created_at >= ${since} and mail.kind <> all(${hiddenKinds}::text[])
    and not exists (
      select from mail_reading
      where mail_reading.institution_id = mail.institution_id and mail_reading.mail_id = mail.id
        and mail_reading.person_id = ${personId})`;
  const { rows } = await sql<{ id: MailId }>`
    select mail.id, mail.created_at
    from mail
    where ${isUnread} and mail.id = any(array(
      select delivery.mail_id from delivery
      where ${inInstitution(scope, "delivery.institutionId")} and delivery.recipient_key = lower(${email})
        and ${isTold}))
    union
    select mail.id, mail.created_at
    from mail
    where mail.unit_id = any(${unitIds}::uuid[]) and mail.kind <> all(${personalKinds}::text[]) and ${isUnread}
      and exists (
        select from delivery
        where delivery.institution_id = mail.institution_id and delivery.mail_id = mail.id and ${isTold})
    order by created_at desc
    limit ${limit}
  `.execute(trx);
  return rows.map(({ id }) => id);
}

/** Those that were not opened before. */
export async function insertReadings(
  { trx }: ScopedTransaction,
  reading: { readonly institutionId: InstitutionId; readonly personId: PersonId; readonly readAt: Date },
  mailIds: readonly MailId[],
): Promise<MailId[]> {
  if (mailIds.length === 0) return [];
  const rows = await trx
    .insertInto("mailReading")
    .values(mailIds.map((mailId) => ({ ...reading, mailId })))
    .onConflict((conflict) => conflict.doNothing())
    .returning("mailId")
    .execute();
  return rows.map(({ mailId }) => mailId);
}

/**
 * Told of here is what was not cancelled nor sent elsewhere in a rehearsal. What still waits shows at once, also while
 * the mail server is out of reach, but not while its school has stopped or rehearses.
 */
const isTold = sql<boolean>`(
  delivery.state <> 'cancelled' and delivery.sent_to is null
  and (delivery.state in ('sent', 'failed', 'uncertain') or exists (
    select from mail_setting
    where mail_setting.institution_id = delivery.institution_id
      and ${sendsNow} and mail_setting.redirect_to is null))
)`;

/** Whom these name is nobody else's to know: a reviewer stays unknown to the college that is reviewed. */
const personalKinds: readonly MailKind[] = ["appraisal", "test"];

const shownTo = ({ trx, scope }: ScopedTransaction, { personId, email, unitIds, hiddenKinds }: InboxReader) =>
  trx
    .selectFrom("mail")
    .innerJoin("unit", "unit.id", "mail.unitId")
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom("delivery")
          .select(["delivery.id", "delivery.answerTokenHash", "delivery.state"])
          .whereRef("delivery.institutionId", "=", "mail.institutionId")
          .whereRef("delivery.mailId", "=", "mail.id")
          .where(sql<boolean>`delivery.recipient_key = lower(${email})`)
          .where(isTold)
          .orderBy("delivery.round", "desc")
          .limit(1)
          .as("own"),
      (join) => join.onTrue(),
    )
    .leftJoin("mailReading", (join) =>
      join
        .onRef("mailReading.institutionId", "=", "mail.institutionId")
        .onRef("mailReading.mailId", "=", "mail.id")
        .on("mailReading.personId", "=", personId),
    )
    .leftJoin("mailAnswer", (join) =>
      join
        .onRef("mailAnswer.institutionId", "=", "mail.institutionId")
        .onRef("mailAnswer.deliveryId", "=", "own.id"),
    )
    .select([
      ...(["mail.id", "mail.kind", "mail.localDay", "mail.subject", "mail.createdAt"] as const),
      ...(["unit.id as unitId", "unit.name as unitName", "unit.nameEn as unitNameEn"] as const),
      "mailReading.readAt",
      "mailAnswer.at as acknowledgedAt",
      "own.answerTokenHash",
    ])
    // `null`: it was sent to others of the unit.
    .select(sql<DeliveryId | null>`own.id`.as("ownDeliveryId"))
    .where(inInstitution(scope, "mail.institutionId"))
    .where(sql<boolean>`mail.kind <> all(${hiddenKinds}::text[])`)
    .where(
      sql<boolean>`(own.id is not null or (
        mail.unit_id = any(${unitIds}::uuid[]) and mail.kind <> all(${personalKinds}::text[])
        and exists (
          select from delivery
          where delivery.institution_id = mail.institution_id and delivery.mail_id = mail.id and ${isTold})))`,
    );
