import type { CoursePackageId, FilingId, InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** Who works on a slot of a filing or of a course package; a lease on the database's clock. */
export interface SlotLockTable {
  institutionId: InstitutionId;
  filingId: FilingId | null;
  packageId: CoursePackageId | null;
  slotKey: string;
  personId: PersonId;
  expiresAt: Date;
}
