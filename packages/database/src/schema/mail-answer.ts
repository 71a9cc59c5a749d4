import type { DeliveryId, InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** That the recipient of one envelope has confirmed it, or whoever holds its link; never changed. */
export interface MailAnswerTable {
  institutionId: InstitutionId;
  deliveryId: DeliveryId;
  kind: "acknowledged";
  at: Date;
  /** The network address it came from. */
  address: string;
  userAgent: string | null;
  /** Who confirmed it with their account; `null`: whoever holds the link. */
  personId: PersonId | null;
}
