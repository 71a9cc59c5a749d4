import type { ClaimedDelivery } from "@goodstanding/database/queries/claim-deliveries";
import type { Settlement } from "@goodstanding/database/queries/settle-deliveries";
import type { DeliveryOutcome } from "@goodstanding/mail/transport";

/** `moot`: it has nothing to say any more; `not-begun`: not a word of it has gone to the server. */
export type BatchOutcome = DeliveryOutcome | { readonly kind: "moot" | "not-begun" };

/** Waits between tries: half a minute, then longer, hours in the end; the last repeats until it is time to give up. */
const RETRY_SECONDS = [30, 120, 600, 1800, 3600, 7200, 14_400, 28_800] as const;
const LAST_RETRY_SECONDS = 28_800;
/** From the making of the mail; RFC 5321, clause 4.5.4.1, asks for four to five days at least. */
const GIVE_UP_MS = 5 * 24 * 60 * 60 * 1_000;
/**
 * Before the evidence source is asked about an uncertain mail: a server may take ten minutes over the last dot (RFC
 * 5321, clause 4.5.3.2.6), and the journal's copy comes after that.
 */
export const EVIDENCE_AFTER_SECONDS = 900;

/** What is to be written of one delivery. */
export function settlementOf(
  { id, attempts, mailCreatedAt }: Pick<ClaimedDelivery, "id" | "attempts" | "mailCreatedAt">,
  outcome: BatchOutcome,
  settledAt: Date,
): Settlement {
  if (outcome.kind === "uncertain")
    return { id, state: "uncertain", reply: outcome.reason, settledAt, waitSeconds: EVIDENCE_AFTER_SECONDS };
  if (!("reply" in outcome))
    return { id, state: outcome.kind === "moot" ? "cancelled" : "pending", reply: null, settledAt };
  const { kind: state, reply } = outcome;
  if (state !== "deferred") return { id, state, reply, settledAt };
  const waitSeconds = RETRY_SECONDS[attempts - 1];
  // A mail that could not be tried for days, because no worker ran, still gets the whole row of tries.
  const isTimeUp = settledAt.getTime() - mailCreatedAt.getTime() >= GIVE_UP_MS;
  return waitSeconds === undefined && isTimeUp
    ? { id, state: "failed", reply, settledAt }
    : { id, state, reply, settledAt, waitSeconds: waitSeconds ?? LAST_RETRY_SECONDS };
}
