import type { FilingId, MailId, ObligationId, UnitId } from "@goodstanding/domain/kernel/ids";
import { sql } from "kysely";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

/** Mails by their ids, in the order in which they were written. */
export const listMailsById = ({ trx, scope }: ScopedTransaction, ids: readonly MailId[]) =>
  trx
    .selectFrom("mail")
    .select(["id", "kind", "unitId", "localDay", "subject", "createdAt"])
    .where(inInstitution(scope, "institutionId"))
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();

/** Each rung of these duties that went into a mail. */
export const listRemindersOfDuties = (
  { trx, scope }: ScopedTransaction,
  obligationIds: readonly ObligationId[],
) =>
  trx
    .selectFrom("reminder")
    .select(["mailId", "obligationId", "step", "collapsed"])
    .where(inInstitution(scope, "institutionId"))
    .where(sql<boolean>`obligation_id = any(${obligationIds}::uuid[])`)
    .orderBy("plannedAt")
    .orderBy("step")
    .execute();

/** The mails that brought what has to be mended in these filings. */
export const listReturnMails = ({ trx, scope }: ScopedTransaction, filingIds: readonly FilingId[]) =>
  trx
    .selectFrom("returnList")
    .innerJoin("decision", "decision.id", "returnList.decisionId")
    .innerJoin("submission", "submission.id", "decision.submissionId")
    .select(["returnList.mailId", "submission.filingId"])
    .where(inInstitution(scope, "returnList.institutionId"))
    .where(sql<boolean>`submission.filing_id = any(${filingIds}::uuid[])`)
    .where("returnList.mailId", "is not", null)
    .$narrowType<{ mailId: MailId }>()
    .execute();

/** The notices that opened a unit's season of a year, whenever they were sent; their mails are keyed by them. */
export const listNotices = ({ trx, scope }: ScopedTransaction, unitId: UnitId, year: number) =>
  trx
    .selectFrom("mail")
    .innerJoin("seasonNotice", (join) =>
      join
        .onRef("seasonNotice.institutionId", "=", "mail.institutionId")
        .on(sql<boolean>`starts_with(mail.message_id, '<notice.' || season_notice.id || '.')`),
    )
    .select("mail.id")
    .where(inInstitution(scope, "mail.institutionId"))
    .where("mail.unitId", "=", unitId)
    .where("mail.kind", "=", "notice")
    .where("seasonNotice.year", "=", year)
    .execute();

/** What people kept back of the reminders of these duties, lifted or not, with who did so. */
export const listHoldsOfDuties = (
  { trx, scope }: ScopedTransaction,
  obligationIds: readonly ObligationId[],
) =>
  trx
    .selectFrom("reminderHold")
    .innerJoin("person as setter", "setter.id", "reminderHold.setBy")
    .leftJoin("person as lifter", "lifter.id", "reminderHold.liftedBy")
    .select([
      "reminderHold.obligationId",
      "reminderHold.step",
      "reminderHold.dueVersion",
      "reminderHold.reason",
      "reminderHold.setAt",
      "reminderHold.liftedAt",
      "setter.name as setByName",
      "lifter.name as liftedByName",
    ])
    .where(inInstitution(scope, "reminderHold.institutionId"))
    .where(sql<boolean>`reminder_hold.obligation_id = any(${obligationIds}::uuid[])`)
    .orderBy("reminderHold.setAt")
    .orderBy("reminderHold.id")
    .execute();

/** What the people behind these addresses have been, and from when to when. */
export const listRolesOfAddresses = ({ trx, scope }: ScopedTransaction, addresses: readonly string[]) =>
  trx
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.personId")
    .select([
      "person.email",
      "membership.role",
      "membership.unitId",
      "membership.validFrom",
      "membership.validTo",
    ])
    .where(inInstitution(scope, "membership.institutionId"))
    .where(sql<boolean>`person.email = any(${addresses}::text[])`)
    .orderBy("membership.role")
    .execute();

/** Each time that these filings were sent to the school, those withdrawn again too, with who sent them. */
export const listSentSubmissions = ({ trx, scope }: ScopedTransaction, filingIds: readonly FilingId[]) =>
  trx
    .selectFrom("submission")
    .leftJoin("person as sender", "sender.id", "submission.sentBy")
    .innerJoin("person as submitter", "submitter.id", "submission.submittedBy")
    .select([
      "submission.filingId",
      "submission.number",
      "submission.snapshotHash",
      "submission.sentToSchoolAt as sentAt",
      "submission.withdrawnAt",
    ])
    .select(sql<string>`coalesce(sender.name, submitter.name)`.as("senderName"))
    .where(inInstitution(scope, "submission.institutionId"))
    .where(sql<boolean>`submission.filing_id = any(${filingIds}::uuid[])`)
    .where("submission.sentToSchoolAt", "is not", null)
    .$narrowType<{ sentAt: Date }>()
    .orderBy("submission.sentToSchoolAt")
    .execute();
