import type { CourseId, InstitutionId, SubmissionId } from "@goodstanding/domain/kernel/ids";

/** A file of a snapshot; before version 2 nothing but its path, size and hash is known. */
export interface SubmissionFileTable {
  institutionId: InstitutionId;
  submissionId: SubmissionId;
  /** In the numbered package. */
  path: string;
  size: number;
  sha256: string;
  /** As it was uploaded. */
  sourcePath: string | null;
  part: string | null;
  slot: string | null;
  courseId: CourseId | null;
  courseName: string | null;
  band: string | null;
}
