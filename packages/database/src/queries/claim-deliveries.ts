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
    with next as (
      select delivery.id, mail_setting.redirect_to
      from delivery
      join mail_setting on mail_setting.institution_id = delivery.institution_id
      where delivery.state in ('pending', 'deferred') and delivery.channel = 'email' and ${ofShard}
        and delivery.not_before <= statement_timestamp() and ${sendsNow}
      order by delivery.due_on, delivery.not_before, delivery.id
      limit ${limit}
      for update of delivery skip locked
      for share of mail_setting
    ), claimed as (
      update delivery set
        state = 'sending', lease_holder = ${holder}, lease_until = ${leaseEnd(leaseSeconds)},
        attempts = attempts + 1, sent_to = next.redirect_to
      from next where delivery.id = next.id
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
