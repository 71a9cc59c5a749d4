import type { PersonId } from "@goodstanding/domain/kernel/ids";
import type { RobotLimit } from "@goodstanding/domain/reminders/robot-limits";
import type { Selectable } from "kysely";
import { sql } from "kysely";
import type { ChannelMessageTable } from "../schema/channel-message.ts";
import type { ScopedTransaction } from "../scope.ts";
import { leaseEnd } from "./lease.ts";
import { sendsNow } from "./mail-setting.ts";

export interface WaitingMessage
  extends Pick<
    Selectable<ChannelMessageTable>,
    | "id"
    | "institutionId"
    | "channel"
    | "robotId"
    | "subscriptionId"
    | "kind"
    | "key"
    | "localDay"
    | "body"
    | "attempts"
    | "createdAt"
  > {
  /** The hash of the address. */
  readonly target: string;
  readonly isRehearsal: boolean;
  /** The robot is disabled or the browser gone. */
  readonly isEnded: boolean;
  /** Whose browser it is. */
  readonly personId: PersonId | null;
  /** Of its school. */
  readonly timeZone: string;
}

/**
 * The next message of a school that sends, none of those to `fullTargets`. The row and the school's setting are locked,
 * and what goes to its target, so that nobody else counts beside.
 */
export async function findNextMessage(
  { trx }: ScopedTransaction,
  fullTargets: readonly string[],
): Promise<WaitingMessage | undefined> {
  const { rows } = await sql<WaitingMessage>`
    select message.id, message.institution_id, message.channel, message.robot_id, message.subscription_id,
      message.kind, message.key, message.local_day, message.body, message.attempts, message.created_at,
      coalesce(robot.url_hash, subscription.endpoint_hash) as target,
      mail_setting.redirect_to is not null as is_rehearsal,
      coalesce(robot.disabled_at, subscription.gone_at) is not null as is_ended,
      subscription.person_id, institution.time_zone
    from channel_message message
    join institution on institution.id = message.institution_id
    join mail_setting on mail_setting.institution_id = message.institution_id
    left join chat_robot robot on robot.id = message.robot_id
    left join push_subscription subscription on subscription.id = message.subscription_id
    where message.state in ('pending', 'deferred') and message.not_before <= statement_timestamp() and ${sendsNow}
      and coalesce(robot.url_hash, subscription.endpoint_hash) <> all(${fullTargets}::text[])
    order by message.not_before, message.id
    limit 1
    for update of message skip locked
    for share of mail_setting
  `.execute(trx);
  const [next] = rows;
  if (next)
    await sql`select pg_advisory_xact_lock(hashtextextended(${`channel ${next.target}`}, 0))`.execute(trx);
  return next;
}

/**
 * Whether every window has room for one more. A try counts from its beginning until a whole window after its end, as at
 * mail servers: no stretch of that length holds more than were let through.
 */
export async function hasRoom(
  { trx }: ScopedTransaction,
  target: string,
  limits: readonly RobotLimit[],
): Promise<boolean> {
  for (const { messages, seconds } of limits) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from channel_attempt
      where target = ${target} and outcome is distinct from 'not-tried'
        and (ended_at is null or ended_at > statement_timestamp() - make_interval(secs => ${seconds}))
    `.execute(trx);
    if ((rows[0]?.count ?? 0) >= messages) return false;
  }
  return true;
}

/** Takes the message under a lease; a try of it begins. Gives when, on the database's clock. */
export async function beginMessage(
  { trx }: ScopedTransaction,
  { id, target }: Pick<WaitingMessage, "id" | "target">,
  { holder, leaseSeconds }: { readonly holder: string; readonly leaseSeconds: number },
): Promise<Date> {
  const { rows } = await sql<{ startedAt: Date }>`
    with begun as (
      update channel_message set
        state = 'sending', lease_holder = ${holder}, lease_until = ${leaseEnd(leaseSeconds)}, attempts = attempts + 1
      where id = ${id}
      returning institution_id, id, attempts
    )
    insert into channel_attempt (institution_id, message_id, number, target, started_at)
    select institution_id, id, attempts, ${target}, clock_timestamp() from begun
    returning started_at
  `.execute(trx);
  const [begun] = rows;
  if (!begun) throw new Error(`No message ${id} to begin`);
  return begun.startedAt;
}
