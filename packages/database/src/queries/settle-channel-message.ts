import type { ChannelMessageId } from "@goodstanding/domain/kernel/ids";
import type { ChannelAnswer } from "@goodstanding/domain/reminders/robot-answer";
import { sql } from "kysely";
import type { ScopedTransaction } from "../scope.ts";
import type { ChannelMessageRow } from "./channel-message.ts";

export interface MessageSettlement extends Omit<ChannelAnswer, "waitSeconds"> {
  readonly settledAt: Date;
  /** Until a deferred message may be tried again. */
  readonly waitSeconds: number;
}

/** Writes what came of a try; false where the lease was lost, and the row says 未确定 already. */
export async function settleMessage(
  { trx }: ScopedTransaction,
  { id, holder }: { readonly id: ChannelMessageId; readonly holder: string },
  { outcome, httpStatus, code, reply, settledAt, waitSeconds }: MessageSettlement,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    with settled as (
      update channel_message set
        state = ${outcome}, reply = ${reply}, lease_holder = null, lease_until = null,
        settled_at = case when ${outcome}::text = 'deferred' then null else ${settledAt}::timestamptz end,
        not_before = clock_timestamp() + make_interval(secs => ${waitSeconds}::double precision)
      where id = ${id} and state = 'sending' and lease_holder = ${holder}
      returning institution_id, id, attempts
    ), ended as (
      update channel_attempt set
        ended_at = clock_timestamp(), outcome = ${outcome}, http_status = ${httpStatus}::integer,
        code = ${code}, reply = ${reply}
      from settled
      where channel_attempt.institution_id = settled.institution_id
        and channel_attempt.message_id = settled.id and channel_attempt.number = settled.attempts
    )
    select id from settled
  `.execute(trx);
  return rows.length > 0;
}

/** Ends a message that waits, without a try of it. */
export const cancelMessage = async (
  { trx }: ScopedTransaction,
  id: ChannelMessageId,
  end: { readonly reply: string; readonly settledAt: Date },
): Promise<void> => {
  await trx
    .updateTable("channelMessage")
    .set({ state: "cancelled", ...end })
    .where("id", "=", id)
    .execute();
};

/** Leases that ended in the middle of sending: whether these messages went out nobody knows, so they are never sent again. */
export async function expireMessages(
  { trx }: ScopedTransaction,
  { reply, settledAt }: { readonly reply: string; readonly settledAt: Date },
): Promise<readonly Pick<ChannelMessageRow, "id" | "institutionId" | "channel" | "kind">[]> {
  const { rows } = await sql<ChannelMessageRow>`
    with expired as (
      update channel_message set
        state = 'uncertain', reply = ${reply}, settled_at = ${settledAt}, lease_holder = null, lease_until = null
      where state = 'sending' and lease_until < clock_timestamp()
      returning institution_id, id, attempts, channel, kind
    ), ended as (
      update channel_attempt set ended_at = clock_timestamp(), outcome = 'uncertain', reply = ${reply}
      from expired
      where channel_attempt.institution_id = expired.institution_id
        and channel_attempt.message_id = expired.id and channel_attempt.number = expired.attempts
    )
    select institution_id, id, channel, kind from expired
  `.execute(trx);
  return rows;
}
