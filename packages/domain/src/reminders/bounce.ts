/** What one report of a mail server (RFC 3464) says of one recipient of one mail. */
export interface BounceReport {
  /** Message-ID of the report itself, or another text that is the same whenever it is read again. */
  readonly reportId: string;
  /** Message-ID of the mail that it is about, with its angle brackets; `null` where the report does not hold it. */
  readonly messageId: string | null;
  /** As it was written on the envelope; `null` where the report names none. */
  readonly recipient: string | null;
  readonly action: BounceAction;
  /** RFC 3463: class, subject and detail, such as `5.1.1`. */
  readonly status: string;
  /** The words of the server that refused, in one line. */
  readonly diagnostic: string;
  readonly reportedBy: string | null;
}

export type BounceAction = "failed" | "delayed" | "delivered" | "relayed" | "expanded";

/**
 * Whether nothing will ever arrive at the address of an envelope: only where the report says so in so many words, and
 * of this very address, not of one that it was passed on to. A refusal without a detail (`5.0.0`, or `552` alone) may be
 * about the mail, its sender, a full mailbox or a broken route, and says nothing against the address.
 */
export const isAddressDead = (
  { action, status, recipient }: Pick<BounceReport, "action" | "status" | "recipient">,
  envelope: string,
): boolean =>
  action === "failed" &&
  noSuchAddress.test(status) &&
  (recipient === null || recipient.toLowerCase() === envelope.toLowerCase());

/**
 * The status (RFC 2034), such as `5.1.1`, of a server's answer to the recipient that says that there is no such address;
 * `null` where it says anything else. Servers answer there what they have against the sender too, so an answer that
 * names another address, and `5.1.0`, which names no reason, say nothing.
 */
export function statusOfDeadAddress(reply: string, envelope: string): string | null {
  const status = /^5\d\d[ -](5\.\d{1,3}\.\d{1,3})(?!\S)/.exec(reply)?.[1];
  if (status === undefined || status === "5.1.0") return null;
  const named = /<([^<>\s]+@[^<>\s]+)>/.exec(reply)?.[1] ?? null;
  return isAddressDead({ action: "failed", status, recipient: named }, envelope) ? status : null;
}

/** RFC 3463, 3.2: no such mailbox or system, bad syntax, moved without a forward; RFC 7505 (5.1.10); 3.3: disabled. */
const noSuchAddress = /^5\.(1\.(0|1|2|3|6|10)|2\.1)$/;
