import type { DeliveryId, InstitutionId } from "@goodstanding/domain/kernel/ids";

/** One try to hand an envelope over. Both moments are the database's, and the rate limit counts by them. */
export interface DeliveryAttemptTable {
  institutionId: InstitutionId;
  deliveryId: DeliveryId;
  /** From 1, within its delivery. */
  number: number;
  /** `host:port` of the mail server. */
  relay: string;
  startedAt: Date;
  endedAt: Date | null;
  /** `not-tried`: the sender gave the row back without a word to the server; `null`: under way. */
  outcome: "sent" | "deferred" | "failed" | "uncertain" | "not-tried" | null;
  reply: string | null;
  /** The address in the envelope. */
  sentTo: string;
}
