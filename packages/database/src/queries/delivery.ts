import type { DeliveryId, MailId } from "@goodstanding/domain/kernel/ids";
import type { Insertable, Selectable } from "kysely";
import type { DeliveryTable } from "../schema/delivery.ts";
import type { ScopedTransaction } from "../scope.ts";

/** Without the bytes, which are read where they are sent or shown. */
export type DeliveryRow = Omit<Selectable<DeliveryTable>, "raw" | "recipientKey">;

export const insertDeliveries = (
  { trx }: ScopedTransaction,
  rows: readonly Insertable<DeliveryTable>[],
): Promise<unknown> =>
  rows.length === 0
    ? Promise.resolve()
    : trx
        .insertInto("delivery")
        .values([...rows])
        .execute();

export const listDeliveries = (
  { trx }: ScopedTransaction,
  mailIds: readonly MailId[],
): Promise<DeliveryRow[]> =>
  mailIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom("delivery")
        .select(columns)
        .where("mailId", "in", mailIds)
        .orderBy("recipient")
        .orderBy("round")
        .execute();

/** Held until the end of the transaction, so that no sender and no other person settles it meanwhile. */
export const lockDelivery = (
  { trx }: ScopedTransaction,
  id: DeliveryId,
): Promise<Selectable<DeliveryTable> | undefined> =>
  trx.selectFrom("delivery").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/** Whether this recipient was sent the mail no further time. */
export const isLatestRound = async (
  { trx }: ScopedTransaction,
  { mailId, channel, recipient, round }: Pick<DeliveryRow, "mailId" | "channel" | "recipient" | "round">,
): Promise<boolean> =>
  (await trx
    .selectFrom("delivery")
    .select("id")
    .where("mailId", "=", mailId)
    .where("channel", "=", channel)
    .where("recipient", "=", recipient)
    .where("round", ">", round)
    .executeTakeFirst()) === undefined;

/** The bytes of one envelope of a mail: of the recipient who is first by address, as first sent. */
export const findFrozenBytes = ({ trx }: ScopedTransaction, mailId: MailId) =>
  trx
    .selectFrom("delivery")
    .select(["raw", "messageId", "answerTokenHash"])
    .where("mailId", "=", mailId)
    .where("channel", "=", "email")
    .orderBy("recipient")
    .orderBy("round")
    .limit(1)
    .executeTakeFirst();

/** Every try of these mails' envelopes, the oldest first. */
export const listAttempts = ({ trx }: ScopedTransaction, mailIds: readonly MailId[]) =>
  mailIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom("deliveryAttempt")
        .innerJoin("delivery", "delivery.id", "deliveryAttempt.deliveryId")
        .selectAll("deliveryAttempt")
        .where("delivery.mailId", "in", mailIds)
        .orderBy("deliveryAttempt.number")
        .execute();

const columns = [
  ...([
    "id",
    "institutionId",
    "mailId",
    "channel",
    "recipient",
    "round",
    "resentBecause",
    "resentBy",
  ] as const),
  ...([
    "messageId",
    "answerTokenHash",
    "dueOn",
    "shard",
    "state",
    "attempts",
    "notBefore",
    "leaseUntil",
  ] as const),
  ...(["leaseHolder", "reply", "settledAt", "sentTo", "evidence", "evidenceNote", "evidenceAt"] as const),
  ...(["evidenceBy"] as const),
] satisfies readonly (keyof DeliveryTable)[];
