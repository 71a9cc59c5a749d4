import type { FilingId, InstitutionId, PersonId, SubmissionId } from "@goodstanding/domain/kernel/ids";

/** A frozen snapshot; the application role can only note once what happened to it afterwards. */
export interface SubmissionTable {
  id: SubmissionId;
  institutionId: InstitutionId;
  filingId: FilingId;
  /** 1 for the first of a filing. */
  number: number;
  /** SHA-256 of `document`; of version 1, of the list of files. */
  snapshotHash: string;
  /** 1: the files alone; 2: files with their slots, declarations, revisions and links; 3: also what all of that is called. */
  version: number;
  /** Canonical JSON; `null` in version 1. */
  document: string | null;
  fileCount: number;
  totalSize: number;
  ignoredCount: number;
  submittedBy: PersonId;
  submittedAt: Date;
  sentToSchoolAt: Date | null;
  sentBy: PersonId | null;
  /** By a person; the automatic review does not count. */
  reviewBegunAt: Date | null;
  reviewBegunBy: PersonId | null;
  withdrawnAt: Date | null;
  withdrawnBy: PersonId | null;
}
