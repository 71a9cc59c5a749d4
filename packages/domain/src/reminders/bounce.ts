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
 * Whether nothing will ever arrive at that address. A mail that was refused for what it holds or who sent it (RFC 3463,
 * 3.7 and 3.8), for its size or a full mailbox says nothing against the address, and neither does one that merely waits.
 */
export const isAddressDead = ({ action, status }: Pick<BounceReport, "action" | "status">): boolean =>
  action === "failed" && status.startsWith("5.") && !aboutTheMail.test(status);

const aboutTheMail = /^5\.(2\.[2-4]|3\.4|6\.\d+|7\.\d+)$/;
