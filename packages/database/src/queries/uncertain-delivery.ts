import type { DeliveryId, InstitutionId, MailId } from "@goodstanding/domain/kernel/ids";
import { sql } from "kysely";
import type { DeliveryEvidence } from "../schema/delivery.ts";
import type { ScopedTransaction } from "../scope.ts";
import { isLatestRound, lockDelivery } from "./delivery.ts";
import { findSendingState } from "./mail-setting.ts";
import { isUnsaid } from "./unsaid-mail.ts";

/** A mail of which nobody knows whether it left, with its last try. */
export interface UncertainDelivery {
  readonly id: DeliveryId;
  readonly institutionId: InstitutionId;
  readonly mailId: MailId;
  readonly recipient: string;
  readonly messageId: string;
  readonly attempts: number;
  readonly relay: string;
  /** Of that try, as the end is. */
  readonly startedAt: Date;
  readonly endedAt: Date;
}

/**
 * Takes those whose turn it is to be looked up, the longest overdue first; the next turn of each is so many seconds
 * later, so that nobody else looks them up meanwhile and one who dies over it holds up no other. A Message-ID that
 * several envelopes share proves nothing of one of them, and one that was sent again may not go out once more.
 */
export async function takeUncertain(
  { trx }: ScopedTransaction,
  { limit, againInSeconds }: { readonly limit: number; readonly againInSeconds: number },
): Promise<readonly UncertainDelivery[]> {
  const { rows } = await sql<UncertainDelivery>`
    with next as (
      select delivery.id, delivery.not_before as turn
      from delivery
      join mail on mail.institution_id = delivery.institution_id and mail.id = delivery.mail_id
      where delivery.state = 'uncertain' and delivery.channel = 'email'
        and delivery.not_before <= statement_timestamp() and delivery.message_id <> mail.message_id
        and not exists (
          select from delivery later
          where later.institution_id = delivery.institution_id and later.mail_id = delivery.mail_id
            and later.channel = delivery.channel and later.recipient = delivery.recipient
            and later.round > delivery.round
        )
      order by delivery.not_before, delivery.id
      limit ${limit}
      for update of delivery skip locked
    ), taken as (
      update delivery set not_before = clock_timestamp() + make_interval(secs => ${againInSeconds})
      from next where delivery.id = next.id
      returning delivery.*, next.turn
    )
    select taken.id, taken.institution_id, taken.mail_id, taken.recipient, taken.message_id,
      taken.attempts, attempt.relay, attempt.started_at, attempt.ended_at
    from taken
    join delivery_attempt attempt on attempt.institution_id = taken.institution_id
      and attempt.delivery_id = taken.id and attempt.number = taken.attempts
    order by taken.turn, taken.id
  `.execute(trx);
  return rows;
}

/** A mail that a server took, with the beginning of that try. */
export interface SentMail {
  readonly messageId: string;
  readonly recipient: string;
  readonly startedAt: Date;
}

/**
 * The mail that the same server took next, begun when the doubt was there: unless the source holds that one, its silence
 * proves nothing. One from before may be held by a source that has failed since.
 */
export async function findSentNext(
  { trx }: ScopedTransaction,
  { relay, endedAt }: Pick<UncertainDelivery, "relay" | "endedAt">,
): Promise<SentMail | undefined> {
  const { rows } = await sql<SentMail>`
    select delivery.message_id, delivery.recipient, attempt.started_at
    from delivery_attempt attempt
    join delivery on delivery.institution_id = attempt.institution_id and delivery.id = attempt.delivery_id
    where attempt.relay = ${relay} and attempt.outcome = 'sent'
      and attempt.started_at > ${endedAt} and attempt.ended_at > ${endedAt}
    order by attempt.ended_at
    limit 1
  `.execute(trx);
  return rows[0];
}

/** The mail that the same server took last before the try began: a source that holds it reaches back that far. */
export async function findSentBefore(
  { trx }: ScopedTransaction,
  { relay, startedAt }: Pick<UncertainDelivery, "relay" | "startedAt">,
): Promise<SentMail | undefined> {
  const { rows } = await sql<SentMail>`
    select delivery.message_id, delivery.recipient, attempt.started_at
    from delivery_attempt attempt
    join delivery on delivery.institution_id = attempt.institution_id and delivery.id = attempt.delivery_id
    where attempt.relay = ${relay} and attempt.outcome = 'sent' and attempt.ended_at < ${startedAt}
    order by attempt.ended_at desc
    limit 1
  `.execute(trx);
  return rows[0];
}

export interface Proof {
  /** `sent`: it left; `pending`: it certainly did not and may be sent. */
  readonly state: "sent" | "pending";
  readonly evidence: DeliveryEvidence;
  readonly note: string;
  readonly at: Date;
}

/**
 * `false` where somebody has settled it meanwhile, or has sent it again and it would go out a second time. What a
 * rehearsal that is over did not get out is cancelled instead of waiting: it is written anew for real.
 */
export async function proveDelivery(
  tx: ScopedTransaction,
  { id, attempts }: Pick<UncertainDelivery, "id" | "attempts">,
  { state, evidence, note, at }: Proof,
): Promise<boolean> {
  // Whoever sends it again holds the same lock, so that the next statement sees what they wrote.
  const held = await lockDelivery(tx, id);
  if (!held || (state === "pending" && !(await isLatestRound(tx, held)))) return false;
  const isOver = state === "pending" && (await isToldAnew(tx, held));
  const { numUpdatedRows } = await tx.trx
    .updateTable("delivery")
    .set({
      state: isOver ? "cancelled" : state,
      ...{ evidenceNote: note, evidenceAt: at, settledAt: state === "sent" || isOver ? at : null },
      // As an expression: a value under this name would be written as JSON.
      evidence: sql<DeliveryEvidence>`${evidence}`,
      notBefore: sql<Date>`clock_timestamp()`,
    })
    .where("id", "=", id)
    .where("state", "=", "uncertain")
    .where("attempts", "=", attempts)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The setting is locked first, so that no rehearsal ends between this and what follows from it. */
async function isToldAnew(
  tx: ScopedTransaction,
  { institutionId, mailId }: Pick<UncertainDelivery, "institutionId" | "mailId">,
): Promise<boolean> {
  await findSendingState(tx, institutionId);
  const mail = await tx.trx
    .selectFrom("mail")
    .select(isUnsaid.as("isUnsaid"))
    .where("id", "=", mailId)
    .executeTakeFirst();
  return mail?.isUnsaid ?? false;
}
