import type { MailKind } from "@goodstanding/domain/reminders/mail-kind";
import type { Selectable } from "kysely";
import { sql } from "kysely";
import type { DeliveryTable } from "../schema/delivery.ts";
import type { ScopedTransaction } from "../scope.ts";
import { leaseEnd } from "./lease.ts";
import { sendsNow } from "./mail-setting.ts";

export interface Claim {
  readonly holder: string;
  readonly leaseSeconds: number;
  readonly limit: number;
  /** `null`: of every shard. */
  readonly shard: number | null;
  /** `host:port` of the mail server, noted with each try. */
  readonly relay: string;
}

export interface ClaimedDelivery
  extends Pick<
    Selectable<DeliveryTable>,
    "id" | "institutionId" | "mailId" | "recipient" | "sentTo" | "attempts" | "raw" | "messageId" | "dueOn"
  > {
  readonly kind: MailKind;
  readonly mailCreatedAt: Date;
}

/**
 * Takes deliveries of schools that send and that may go out now, the nearest date first, under a lease on the
 * database's clock; a try of each begins with it. The setting is locked meanwhile: once a stop is committed, nothing is
 * claimed any more.
 */
export async function claimDeliveries(
  { trx }: ScopedTransaction,
  { holder, leaseSeconds, limit, shard, relay }: Claim,
): Promise<readonly ClaimedDelivery[]> {
  const ofShard = shard === null ? sql`true` : sql`delivery.shard = ${shard}`;
  const { rows } = await sql<ClaimedDelivery>`
    with enabled as (
      select mail_setting.institution_id, mail_setting.redirect_to from mail_setting where ${sendsNow} for share
    ), next as (
      -- Not joined: the planner then sees how few rows of the index it has to read, and sorts nothing.
      select delivery.id from delivery
      where state in ('pending', 'deferred') and channel = 'email' and ${ofShard}
        and not_before <= statement_timestamp()
        and institution_id = any(array(select institution_id from enabled))
      order by due_on, not_before, id
      limit ${limit}
      for update skip locked
    ), claimed as (
      update delivery set
        state = 'sending', lease_holder = ${holder}, lease_until = ${leaseEnd(leaseSeconds)},
        attempts = attempts + 1, sent_to = enabled.redirect_to
      from next, enabled
      where delivery.id = next.id and enabled.institution_id = delivery.institution_id
      returning delivery.*
    ), tried as (
      insert into delivery_attempt (institution_id, delivery_id, number, relay, started_at, sent_to)
      select institution_id, id, attempts, ${relay}, clock_timestamp(), coalesce(sent_to, recipient) from claimed
    )
    select claimed.id, claimed.institution_id, claimed.mail_id, claimed.recipient, claimed.sent_to, claimed.attempts,
      claimed.raw, claimed.message_id, claimed.due_on, mail.kind, mail.created_at as mail_created_at
    from claimed
    join mail on mail.institution_id = claimed.institution_id and mail.id = claimed.mail_id
    order by claimed.due_on, claimed.id
  `.execute(trx);
  return rows;
}
