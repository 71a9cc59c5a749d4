import type { FilingId, InstitutionId, PersonId, SubmissionId } from "@goodstanding/domain/kernel/ids";

/** A frozen snapshot; the application role can neither change nor delete it. */
export interface SubmissionTable {
  id: SubmissionId;
  institutionId: InstitutionId;
  filingId: FilingId;
  /** 1 for the first of a filing. */
  number: number;
  snapshotHash: string;
  fileCount: number;
  totalSize: number;
  ignoredCount: number;
  submittedBy: PersonId;
  submittedAt: Date;
}
