import type { DeliveryId, InstitutionId, MailId } from "@goodstanding/domain/kernel/ids";
import type { Generated } from "kysely";

/** One envelope of a mail. */
export interface DeliveryTable {
  id: DeliveryId;
  institutionId: InstitutionId;
  mailId: MailId;
  recipient: string;
  state: "pending" | "sending" | "sent" | "deferred" | "failed" | "uncertain" | "cancelled";
  attempts: Generated<number>;
  /** On the database's clock, as the lease is. */
  notBefore: Date;
  leaseUntil: Date | null;
  leaseHolder: string | null;
  /** The mail server's last answer. */
  reply: string | null;
  settledAt: Date | null;
}
