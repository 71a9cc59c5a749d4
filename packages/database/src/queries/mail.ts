import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { MailId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Insertable } from "kysely";
import type { MailTable } from "../schema/mail.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

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

/** Units that have had their reminder of this day. */
export async function listUnitsMailedOn({ trx }: ScopedTransaction, day: LocalDate): Promise<UnitId[]> {
  const rows = await trx
    .selectFrom("mail")
    .select("unitId")
    .where("kind", "=", "reminder")
    .where("localDay", "=", day)
    .execute();
  return rows.map(({ unitId }) => unitId);
}

/** The last day on which each unit was told of what alarms. */
export const listAlarmReminders = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("mail")
    .distinctOn("unitId")
    .select(["unitId", "localDay"])
    .where(inInstitution(scope, "institutionId"))
    .where("kind", "=", "alarm")
    .orderBy("unitId")
    .orderBy("localDay", "desc")
    .execute();

/** Newest first. */
export const listMails = ({ trx }: ScopedTransaction) =>
  mails(trx).orderBy("mail.localDay", "desc").orderBy("unit.name").limit(500).execute();

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
