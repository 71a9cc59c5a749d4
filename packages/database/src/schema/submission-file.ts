import type { InstitutionId, SubmissionId } from "@goodstanding/domain/kernel/ids";

export interface SubmissionFileTable {
  institutionId: InstitutionId;
  submissionId: SubmissionId;
  path: string;
  size: number;
  sha256: string;
}
