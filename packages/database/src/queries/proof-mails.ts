import type { FilingId, MailId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { sql } from "kysely";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

/** The mails that brought the receipts of these filings; a receipt's mail is keyed by it. */
export const listReceiptMails = ({ trx, scope }: ScopedTransaction, filingIds: readonly FilingId[]) =>
  trx
    .selectFrom("receipt")
    .innerJoin("submission", "submission.id", "receipt.submissionId")
    .innerJoin("mail", (join) =>
      join
        .onRef("mail.institutionId", "=", "receipt.institutionId")
        .on("mail.kind", "=", "receipt")
        .on(sql<boolean>`starts_with(mail.message_id, '<receipt.' || receipt.id)`),
    )
    .select("mail.id")
    .where(inInstitution(scope, "receipt.institutionId"))
    .where(sql<boolean>`submission.filing_id = any(${filingIds}::uuid[])`)
    .execute();

/** The mails that told of the approval of these filings. */
export const listAcceptanceMails = ({ trx, scope }: ScopedTransaction, filingIds: readonly FilingId[]) =>
  trx
    .selectFrom("acceptanceTold")
    .innerJoin("decision", "decision.id", "acceptanceTold.decisionId")
    .innerJoin("submission", "submission.id", "decision.submissionId")
    .select("acceptanceTold.mailId as id")
    .where(inInstitution(scope, "acceptanceTold.institutionId"))
    .where(sql<boolean>`submission.filing_id = any(${filingIds}::uuid[])`)
    .where("acceptanceTold.mailId", "is not", null)
    .$narrowType<{ id: MailId }>()
    .execute();

interface AlarmMail {
  readonly id: MailId;
  /** What of the programme it told of. */
  readonly letters: boolean;
  readonly filings: boolean;
  readonly orders: boolean;
}

interface AlarmsOf {
  readonly programmeId: ProgrammeId;
  readonly filingIds: readonly FilingId[];
  readonly letterIds: readonly string[];
  /** Of what was told of its orders; letters and filings are given by their ids. */
  readonly year: number;
}

/** The mails about what waits after the school that told of this programme: the audit log keeps what each named. */
export async function listAlarmMails(
  { trx, scope }: ScopedTransaction,
  { programmeId, filingIds, letterIds, year }: AlarmsOf,
): Promise<readonly AlarmMail[]> {
  const { rows } = await sql<AlarmMail>`
    select * from (
      select mail.id,
        coalesce(audit_event.detail->'letters' ?| ${letterIds}::text[], false) as letters,
        coalesce(audit_event.detail->'filings' ?| ${filingIds}::text[], false) as filings,
        coalesce(extract(year from mail.local_day) = ${year} and audit_event.detail->'orders' ?| array(
          select id::text from rectification_order where programme_id = ${programmeId}
        ), false) as orders
      from mail
      join audit_event on audit_event.institution_id = mail.institution_id and audit_event.object_kind = 'mail'
        and audit_event.object_id = mail.id::text and audit_event.kind = 'alarms.reminded'
      where ${inInstitution(scope, "mail.institution_id")} and mail.kind = 'alarm'
    ) as told
    where letters or filings or orders
  `.execute(trx);
  return rows;
}
