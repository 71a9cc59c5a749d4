import type {
  CoursePackageId,
  FilingFileId,
  FilingId,
  InstitutionId,
  PersonId,
} from "@goodstanding/domain/kernel/ids";

/**
 * A file of the draft: of the filing through which it came, of a course package, or both. It has a slot only where a
 * person has confirmed it.
 */
export interface FilingFileTable {
  id: FilingFileId;
  institutionId: InstitutionId;
  filingId: FilingId | null;
  packageId: CoursePackageId | null;
  path: string;
  size: number;
  sha256: string;
  part: string | null;
  slot: string | null;
  band: string | null;
  uploadedBy: PersonId;
  uploadedAt: Date;
  confirmedBy: PersonId | null;
  confirmedAt: Date | null;
}
