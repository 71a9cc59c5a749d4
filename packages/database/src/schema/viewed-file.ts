import type { FilingId, InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** 已阅: by its bytes, so that the tick stays where a later submission holds the same file. */
export interface ViewedFileTable {
  institutionId: InstitutionId;
  filingId: FilingId;
  personId: PersonId;
  sha256: string;
  viewedAt: Date;
}
