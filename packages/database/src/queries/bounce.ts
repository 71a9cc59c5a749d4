import type { DeliveryId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { BounceTable } from "../schema/bounce.ts";
import type { ScopedTransaction } from "../scope.ts";

export type BounceRow = Selectable<BounceTable>;

/** The envelopes whose header says this Message-ID; mails that were written long ago share one among all recipients. */
export const listDeliveriesByMessageId = ({ trx }: ScopedTransaction, messageId: string) =>
  trx
    .selectFrom("delivery")
    .select(["id", "institutionId", "mailId", "recipient", "sentTo"])
    .where("messageId", "=", messageId)
    .where("channel", "=", "email")
    .orderBy("round")
    .execute();

/** `false` where the same report was read before. */
export async function insertBounce(
  { trx }: ScopedTransaction,
  row: Insertable<BounceTable>,
): Promise<boolean> {
  const inserted = await trx
    .insertInto("bounce")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** In the order in which they came. */
export const listBounces = (
  { trx }: ScopedTransaction,
  deliveryIds: readonly DeliveryId[],
): Promise<BounceRow[]> =>
  deliveryIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom("bounce")
        .selectAll()
        .where(sql<boolean>`delivery_id = any(${deliveryIds}::uuid[])`)
        .orderBy("receivedAt")
        .orderBy("id")
        .execute();
