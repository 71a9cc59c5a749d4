import type { InstitutionId, ReceiptId, SubmissionId } from "@goodstanding/domain/kernel/ids";

/** That a submission went to the school; the number counts anew in each of the school's years. */
export interface ReceiptTable {
  id: ReceiptId;
  institutionId: InstitutionId;
  submissionId: SubmissionId;
  year: number;
  running: number;
  issuedAt: Date;
  /** Of the PDF; `null` until the worker has written it. */
  sha256: string | null;
  size: number | null;
}
