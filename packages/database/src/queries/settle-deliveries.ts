import type { DeliveryId } from "@goodstanding/domain/kernel/ids";
import { sql } from "kysely";
import type { DeliveryTable } from "../schema/delivery.ts";
import type { ScopedTransaction } from "../scope.ts";
import type { DeliveryRow } from "./delivery.ts";

export interface Settlement {
  readonly id: DeliveryId;
  /** `pending`: given back without a word to the server. */
  readonly state: Exclude<DeliveryTable["state"], "sending">;
  readonly reply: string | null;
  readonly settledAt: Date;
  /** Seconds until a deferred delivery may be tried again, or the evidence source be asked about an uncertain one. */
  readonly waitSeconds?: number;
}

/**
 * Writes what became of a batch, the try of each with it. Gives those that were still held: where the lease was lost,
 * the row says 未确定 already.
 */
export async function settleDeliveries(
  { trx }: ScopedTransaction,
  holder: string,
  settlements: readonly Settlement[],
): Promise<ReadonlySet<DeliveryId>> {
  if (settlements.length === 0) return new Set();
  const { rows } = await sql<{ id: DeliveryId }>`
    with answer as (
      select * from jsonb_to_recordset(${JSON.stringify(settlements)}::jsonb)
        as answer(id uuid, state text, reply text, "settledAt" timestamptz, "waitSeconds" integer)
    ), settled as (
      update delivery set
        state = answer.state, reply = answer.reply, lease_holder = null, lease_until = null,
        settled_at = case when answer.state in ('deferred', 'pending') then null else answer."settledAt" end,
        not_before = clock_timestamp() + make_interval(secs => coalesce(answer."waitSeconds", 0)),
        evidence = case when answer.state = 'sent' then 'smtp-reply' end,
        evidence_at = case when answer.state = 'sent' then answer."settledAt" end
      from answer
      where delivery.id = answer.id and delivery.state = 'sending' and delivery.lease_holder = ${holder}
      returning delivery.institution_id, delivery.id, delivery.attempts, delivery.state, delivery.reply
    ), ended as (
      update delivery_attempt set
        ended_at = clock_timestamp(), reply = settled.reply,
        outcome = case when settled.state in ('pending', 'cancelled') then 'not-tried' else settled.state end
      from settled
      where delivery_attempt.institution_id = settled.institution_id
        and delivery_attempt.delivery_id = settled.id and delivery_attempt.number = settled.attempts
    )
    select id from settled
  `.execute(trx);
  return new Set(rows.map(({ id }) => id));
}

/**
 * Leases that ended in the middle of sending: nobody knows whether these mails went out, so they are never sent again
 * by themselves.
 */
export async function expireDeliveries(
  { trx }: ScopedTransaction,
  { reply, settledAt, waitSeconds }: Omit<Settlement, "id" | "state">,
): Promise<readonly Pick<DeliveryRow, "id" | "institutionId" | "mailId" | "recipient">[]> {
  const { rows } = await sql<DeliveryRow>`
    with expired as (
      update delivery set
        state = 'uncertain', reply = ${reply}, settled_at = ${settledAt}, lease_holder = null, lease_until = null,
        not_before = clock_timestamp() + make_interval(secs => ${waitSeconds ?? 0})
      where state = 'sending' and lease_until < clock_timestamp()
      returning institution_id, id, mail_id, recipient, attempts
    ), ended as (
      update delivery_attempt set ended_at = clock_timestamp(), outcome = 'uncertain', reply = ${reply}
      from expired
      where delivery_attempt.institution_id = expired.institution_id
        and delivery_attempt.delivery_id = expired.id and delivery_attempt.number = expired.attempts
    )
    select institution_id, id, mail_id, recipient from expired
  `.execute(trx);
  return rows;
}
