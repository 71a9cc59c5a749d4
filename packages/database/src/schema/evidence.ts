import type { InstitutionId } from "@goodstanding/domain/kernel/ids";

/** Bytes that an institution has in the store. */
export interface EvidenceTable {
  institutionId: InstitutionId;
  sha256: string;
  size: number;
  storedAt: Date;
}
