import type { FilingStatus } from "@goodstanding/domain/filings/filing-status";
import type { FilingId, InstitutionId, ObligationId } from "@goodstanding/domain/kernel/ids";

export interface FilingTable {
  id: FilingId;
  institutionId: InstitutionId;
  obligationId: ObligationId;
  status: FilingStatus;
  /** What the school's deadline is held against; later submissions do not move it. */
  firstSubmittedAt: Date | null;
  updatedAt: Date;
}
