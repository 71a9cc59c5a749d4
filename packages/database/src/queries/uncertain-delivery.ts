import type { DeliveryId, InstitutionId, MailId } from "@goodstanding/domain/kernel/ids";
import { sql } from "kysely";
import type { DeliveryEvidence } from "../schema/delivery.ts";
import type { ScopedTransaction } from "../scope.ts";

/** A mail of which nobody knows whether it left, with its last try. */
export interface UncertainDelivery {
  readonly id: DeliveryId;
  readonly institutionId: InstitutionId;
  readonly mailId: MailId;
  readonly recipient: string;
  readonly messageId: string;
  readonly attempts: number;
  readonly relay: string;
  readonly startedAt: Date;
}

/** Those whose turn it is to be looked up. A Message-ID that several envelopes share proves nothing of one of them. */
export async function listUncertain(
  { trx }: ScopedTransaction,
  limit: number,
): Promise<readonly UncertainDelivery[]> {
  const { rows } = await sql<UncertainDelivery>`
    select delivery.id, delivery.institution_id, delivery.mail_id, delivery.recipient, delivery.message_id,
      delivery.attempts, attempt.relay, attempt.started_at
    from delivery
    join mail on mail.institution_id = delivery.institution_id and mail.id = delivery.mail_id
    join delivery_attempt attempt on attempt.institution_id = delivery.institution_id
      and attempt.delivery_id = delivery.id and attempt.number = delivery.attempts
    where delivery.state = 'uncertain' and delivery.channel = 'email'
      and delivery.not_before <= statement_timestamp() and delivery.message_id <> mail.message_id
    order by delivery.not_before, delivery.id
    limit ${limit}
  `.execute(trx);
  return rows;
}

/** The mail that the same server took nearest in time: unless the source holds that one, its silence proves nothing. */
export async function findSentNear(
  { trx }: ScopedTransaction,
  { relay, startedAt }: Pick<UncertainDelivery, "relay" | "startedAt">,
): Promise<{ readonly messageId: string; readonly recipient: string } | undefined> {
  const { rows } = await sql<{ messageId: string; recipient: string }>`
    select delivery.message_id, delivery.recipient
    from delivery_attempt attempt
    join delivery on delivery.institution_id = attempt.institution_id and delivery.id = attempt.delivery_id
    where attempt.relay = ${relay} and attempt.outcome = 'sent'
      and attempt.ended_at > ${startedAt}::timestamptz - interval '1 hour'
    order by abs(extract(epoch from attempt.ended_at - ${startedAt}::timestamptz))
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

/** `false` where somebody has settled it meanwhile. */
export async function proveDelivery(
  { trx }: ScopedTransaction,
  { id, attempts }: Pick<UncertainDelivery, "id" | "attempts">,
  { state, evidence, note, at }: Proof,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("delivery")
    .set({
      ...{ state, evidenceNote: note, evidenceAt: at, settledAt: state === "sent" ? at : null },
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

/** Asks again later. */
export const postponeLookUp = (
  { trx }: ScopedTransaction,
  ids: readonly DeliveryId[],
  seconds: number,
): Promise<unknown> =>
  ids.length === 0
    ? Promise.resolve()
    : trx
        .updateTable("delivery")
        .set({ notBefore: sql<Date>`clock_timestamp() + make_interval(secs => ${seconds})` })
        .where("id", "in", ids)
        .where("state", "=", "uncertain")
        .execute();
