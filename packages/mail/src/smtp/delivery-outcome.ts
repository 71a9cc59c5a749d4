/**
 * What became of one envelope. `sent`: the server answered 2xx to the end of the data. `deferred`: it certainly did not
 * take the mail, and may later. `failed`: it refused for good. `uncertain`: the mail left here and no answer came, so
 * sending it again might double it.
 */
export type DeliveryOutcome =
  | { readonly kind: "sent" | "deferred"; readonly reply: string }
  /** `ofRecipient`: it was the answer to the recipient's address, not to the sender's or to the mail. */
  | { readonly kind: "failed"; readonly reply: string; readonly ofRecipient: boolean }
  | { readonly kind: "uncertain"; readonly reason: string };

/** How an attempt ended without a 2xx. */
export interface Refusal {
  readonly message: string;
  /** The server's own words, and their code; `null` where it said nothing. */
  readonly reply: { readonly code: number; readonly text: string } | null;
  /** Not a byte of the mail had left before `envelope`, and perhaps all of it after `body`. */
  readonly stage: "session" | "envelope" | "body";
  /** Refused on this side, such as an address that no server would take. */
  readonly ours: boolean;
  /** It was the answer to RCPT. */
  readonly ofRecipient: boolean;
  /** The server kept silent; otherwise, where it gave no reply, the connection ended. */
  readonly outOfTime: boolean;
}

/**
 * A 5xx counts as failed only where it answers this mail. Before that it is about the server or our password, and an
 * office that mends those must not find its reminders given up.
 */
export function outcomeOf({ message, reply, stage, ours, ofRecipient }: Refusal): DeliveryOutcome {
  const words = reply?.text ?? message;
  const code = reply?.code ?? 0;
  if (stage === "session") return { kind: "deferred", reply: words };
  if (ours || (code >= 500 && code < 600)) return { kind: "failed", reply: words, ofRecipient };
  if (stage === "envelope" || (code >= 400 && code < 500)) return { kind: "deferred", reply: words };
  return { kind: "uncertain", reason: words };
}
