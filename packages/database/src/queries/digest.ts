import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { MailId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { MailKind } from "@goodstanding/domain/reminders/mail-kind";
import { sql } from "kysely";
import { inInstitution, type ScopedTransaction } from "../scope.ts";
import { isUnsaid } from "./unsaid-mail.ts";

/** Of each unit how many mails nobody knows the fate of, and since when; what was sent again is not among them. */
export const listUncertainOfUnits = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("delivery")
    .innerJoin("mail", (join) =>
      join
        .onRef("mail.institutionId", "=", "delivery.institutionId")
        .onRef("mail.id", "=", "delivery.mailId"),
    )
    .innerJoin("unit", "unit.id", "mail.unitId")
    .select(["unit.id as unitId", "unit.name as unitName", "unit.nameEn as unitNameEn"])
    .select(({ fn }) => [fn.countAll<string>().as("count"), fn.min<LocalDate>("mail.localDay").as("since")])
    .where(inInstitution(scope, "delivery.institutionId"))
    .where("delivery.state", "=", "uncertain")
    .where(
      sql<boolean>`not exists (
        select from delivery later
        where later.institution_id = delivery.institution_id and later.mail_id = delivery.mail_id
          and later.channel = delivery.channel and later.recipient = delivery.recipient
          and later.round > delivery.round)`,
    )
    .groupBy(["unit.id", "unit.name", "unit.nameEn"])
    .orderBy("unit.name")
    .execute();

/** Of these digests those after which the unit has been written another; without a scope's school, for the sender serves all. */
export async function listSupersededDigests(
  { trx }: ScopedTransaction,
  ids: readonly MailId[],
): Promise<readonly MailId[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom("mail")
    .select("mail.id")
    .where(sql<boolean>`mail.id = any(${ids}::uuid[])`)
    .where(
      sql<boolean>`exists (
        select from mail later
        where later.institution_id = mail.institution_id and later.unit_id = mail.unit_id
          and later.kind = 'digest' and later.local_day > mail.local_day)`,
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** The units that have had a mail of one of these kinds on one of these days, not one that nobody got, nor will. */
export const listUnitsTold = (
  { trx, scope }: ScopedTransaction,
  kinds: readonly MailKind[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<{ readonly unitId: UnitId }[]> =>
  trx
    .selectFrom("mail")
    .distinct()
    .select("unitId")
    .where(inInstitution(scope, "institutionId"))
    .where(sql<boolean>`mail.kind = any(${kinds}::text[])`)
    .where("localDay", ">=", from)
    .where("localDay", "<=", to)
    .where(sql<boolean>`not ${isUnsaid}`)
    .execute();

/** What the school did to remind between two days, both included: mails that left for their recipients, not in a rehearsal, and were confirmed, and contacts. */
export async function countRemindingBetween(
  { trx, scope }: ScopedTransaction,
  {
    from,
    to,
    programmeId,
  }: { readonly from: LocalDate; readonly to: LocalDate; readonly programmeId: string | null },
) {
  const { institutionId } = scope.kind === "institution" ? scope : { institutionId: null };
  const { rows } = await sql<{
    readonly mails: number;
    readonly acknowledged: number;
    readonly contacts: number;
  }>`
    with told as (
      select mail.institution_id, mail.id from mail
      where (${institutionId}::uuid is null or mail.institution_id = ${institutionId}::uuid)
        and mail.kind in ('reminder', 'duty', 'alarm', 'notice', 'return')
        and mail.local_day between ${from}::date and ${to}::date
        and (${programmeId}::uuid is null or exists (
          select from reminder join obligation on obligation.id = reminder.obligation_id
          where reminder.institution_id = mail.institution_id and reminder.mail_id = mail.id
            and obligation.programme_id = ${programmeId}::uuid))
    )
    select
      (select count(distinct told.id)::int from told join delivery
        on delivery.institution_id = told.institution_id and delivery.mail_id = told.id
        where delivery.state = 'sent' and delivery.sent_to is null) as mails,
      (select count(distinct told.id)::int from told join delivery
        on delivery.institution_id = told.institution_id and delivery.mail_id = told.id
        join mail_answer on mail_answer.institution_id = delivery.institution_id
          and mail_answer.delivery_id = delivery.id
        where delivery.sent_to is null) as acknowledged,
      (select count(*)::int from outside_contact contact
        where (${institutionId}::uuid is null or contact.institution_id = ${institutionId}::uuid)
          and contact.withdrawn_at is null and contact.on_day between ${from}::date and ${to}::date
          and (${programmeId}::uuid is null or contact.programme_id = ${programmeId}::uuid)) as contacts
  `.execute(trx);
  const [counts] = rows;
  if (!counts) throw new Error("Counting gave no row");
  return counts;
}
