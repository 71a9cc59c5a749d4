import type { InstitutionId, PersonId, PushSubscriptionId } from "@goodstanding/domain/kernel/ids";

/** A browser in which somebody has switched messages on. */
export interface PushSubscriptionTable {
  id: PushSubscriptionId;
  institutionId: InstitutionId;
  personId: PersonId;
  endpointHash: string;
  /** Endpoint and keys, encrypted for this row alone. */
  subscriptionSealed: string;
  addedAt: Date;
  goneAt: Date | null;
  /** `replaced`: somebody else uses this browser now, or it gave new keys; `refused`: its service knows it no longer. */
  goneBecause: "switched-off" | "replaced" | "refused" | null;
}
