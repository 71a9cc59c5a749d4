import type { BounceId, DeliveryId, InstitutionId } from "@goodstanding/domain/kernel/ids";

/** What a mail server reported of one envelope after it had been sent (RFC 3464); never changed. */
export interface BounceTable {
  id: BounceId;
  institutionId: InstitutionId;
  deliveryId: DeliveryId;
  /** Message-ID of the report, or the SHA-256 of its bytes where it has none. */
  reportId: string;
  action: "failed" | "delayed" | "delivered" | "relayed" | "expanded";
  /** RFC 3463, such as `5.1.1`. */
  status: string;
  diagnostic: string;
  /** The host that reports. */
  reportedBy: string | null;
  receivedAt: Date;
}
