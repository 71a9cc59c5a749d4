import type { FilingId, InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** A file of the draft. */
export interface FilingFileTable {
  institutionId: InstitutionId;
  filingId: FilingId;
  path: string;
  size: number;
  sha256: string;
  uploadedBy: PersonId;
  uploadedAt: Date;
}
