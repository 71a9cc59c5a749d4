import type { DeliveryId, InstitutionId } from "@goodstanding/domain/kernel/ids";

/** That whoever holds the link of one envelope has confirmed it; never changed. */
export interface MailAnswerTable {
  institutionId: InstitutionId;
  deliveryId: DeliveryId;
  kind: "acknowledged";
  at: Date;
  /** The network address it came from. */
  address: string;
  userAgent: string | null;
}
