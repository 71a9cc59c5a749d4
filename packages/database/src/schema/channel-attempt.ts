import type { ChannelMessageId, InstitutionId } from "@goodstanding/domain/kernel/ids";

/** One try of a message to a group or a browser, with what came back. */
export interface ChannelAttemptTable {
  institutionId: InstitutionId;
  messageId: ChannelMessageId;
  number: number;
  /** The hash of the address; limits of platforms count by it. */
  target: string;
  startedAt: Date;
  endedAt: Date | null;
  outcome: "sent" | "deferred" | "failed" | "uncertain" | "not-tried" | null;
  httpStatus: number | null;
  /** The platform's own code of the answer. */
  code: string | null;
  reply: string | null;
}
