import type { DeliveryId, MailId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { DeliveryTable } from "../schema/delivery.ts";
import type { ScopedTransaction } from "../scope.ts";
import { leaseEnd } from "./lease.ts";

export type DeliveryRow = Selectable<DeliveryTable>;

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
    : trx.selectFrom("delivery").selectAll().where("mailId", "in", mailIds).orderBy("recipient").execute();

/** Takes up to `limit` deliveries that may go out now, under a lease on the database's clock. */
export const claimDeliveries = (
  { trx }: ScopedTransaction,
  holder: string,
  leaseSeconds: number,
  limit: number,
): Promise<DeliveryRow[]> =>
  trx
    .updateTable("delivery")
    .set(({ eb }) => ({
      state: "sending" as const,
      leaseHolder: holder,
      leaseUntil: leaseEnd(leaseSeconds),
      attempts: eb("attempts", "+", 1),
    }))
    .where("id", "in", (query) =>
      query
        .selectFrom("delivery")
        .select("id")
        .where("state", "in", ["pending", "deferred"])
        .where("notBefore", "<=", sql<Date>`clock_timestamp()`)
        .orderBy("notBefore")
        .orderBy("id")
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute();

export interface Settlement {
  readonly id: DeliveryId;
  readonly state: "sent" | "deferred" | "failed" | "uncertain" | "cancelled";
  readonly reply: string | null;
  readonly settledAt: Date;
  /** Seconds until a deferred delivery may be tried again. */
  readonly retryInSeconds?: number;
}

/** Writes the server's answer; `false` when the lease was lost, and then the row says 未确定 already. */
export async function settleDelivery(
  { trx }: ScopedTransaction,
  holder: string,
  settlement: Settlement,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("delivery")
    .set({
      state: settlement.state,
      reply: settlement.reply,
      settledAt: settlement.state === "deferred" ? null : settlement.settledAt,
      notBefore: sql<Date>`clock_timestamp() + make_interval(secs => ${settlement.retryInSeconds ?? 0})`,
      leaseHolder: null,
      leaseUntil: null,
    })
    .where("id", "=", settlement.id)
    .where("state", "=", "sending")
    .where("leaseHolder", "=", holder)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A lease that ended in the middle of sending: nobody knows whether the mail went out, so it is never sent again by itself. */
export const expireDeliveries = (
  { trx }: ScopedTransaction,
  reply: string,
  settledAt: Date,
): Promise<DeliveryRow[]> =>
  trx
    .updateTable("delivery")
    .set({ state: "uncertain" as const, reply, settledAt, leaseHolder: null, leaseUntil: null })
    .where("state", "=", "sending")
    .where("leaseUntil", "<", sql<Date>`clock_timestamp()`)
    .returningAll()
    .execute();
