import type { DeliveryId, MailId, UnitId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { MailAnswerTable } from "../schema/mail-answer.ts";
import type { ScopedTransaction } from "../scope.ts";

export type AnsweredMail = NonNullable<Awaited<ReturnType<typeof findMailByToken>>>;
export type DutyOfMail = Awaited<ReturnType<typeof listDutiesOfMail>>[number];

/** The mail that one recipient's links belong to, by the hash of their secret. */
export const findMailByToken = ({ trx }: ScopedTransaction, tokenHash: string) =>
  trx
    .selectFrom("delivery")
    .innerJoin("mail", "mail.id", "delivery.mailId")
    .innerJoin("unit", "unit.id", "mail.unitId")
    .innerJoin("institution", "institution.id", "delivery.institutionId")
    .select([
      "delivery.id as deliveryId",
      "delivery.institutionId",
      "delivery.recipient",
      "delivery.sentTo",
      "mail.id as mailId",
      "mail.kind",
      "mail.language",
      "mail.localDay",
      "mail.subject",
      "unit.id as unitId",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
      "institution.name as institutionName",
      "institution.nameEn as institutionNameEn",
      "institution.officeName",
      "institution.officeNameEn",
      "institution.contactPhone",
      "institution.timeZone",
    ])
    .where("delivery.answerTokenHash", "=", tokenHash)
    .executeTakeFirst();

/** What a reminder speaks of, each duty once, as it stands now. */
export const listDutiesOfMail = ({ trx }: ScopedTransaction, mailId: MailId) =>
  trx
    .selectFrom("obligation")
    .leftJoin("programme", "programme.id", "obligation.programmeId")
    .leftJoin("filing", "filing.obligationId", "obligation.id")
    .select([
      "obligation.id",
      "obligation.rule",
      "obligation.period",
      "obligation.state",
      "obligation.schoolDue",
      "obligation.agencyDue",
      "obligation.inputs",
      "programme.name as programmeName",
      "filing.status",
    ])
    .select(sql<UnitId>`coalesce(obligation.unit_id, programme.unit_id)`.as("unitId"))
    .where("obligation.id", "in", (query) =>
      query.selectFrom("reminder").select("obligationId").where("mailId", "=", mailId),
    )
    .orderBy("obligation.schoolDue")
    .orderBy("programme.position")
    .orderBy("obligation.id")
    .execute();

/** `false` where it has been confirmed before. */
export async function insertMailAnswer(
  { trx }: ScopedTransaction,
  row: Insertable<MailAnswerTable>,
): Promise<boolean> {
  const inserted = await trx
    .insertInto("mailAnswer")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("deliveryId")
    .executeTakeFirst();
  return inserted !== undefined;
}

export const listMailAnswers = (
  { trx }: ScopedTransaction,
  deliveryIds: readonly DeliveryId[],
): Promise<Selectable<MailAnswerTable>[]> =>
  deliveryIds.length === 0
    ? Promise.resolve([])
    : trx.selectFrom("mailAnswer").selectAll().where("deliveryId", "in", deliveryIds).execute();
