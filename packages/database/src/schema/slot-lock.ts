import type { FilingId, InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** Who works on a slot; a lease on the database's clock. */
export interface SlotLockTable {
  institutionId: InstitutionId;
  filingId: FilingId;
  slotKey: string;
  personId: PersonId;
  expiresAt: Date;
}
