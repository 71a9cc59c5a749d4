import type {
  CoursePackageId,
  FilingId,
  InstitutionId,
  PersonId,
  UploadId,
} from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { Generated } from "kysely";

/** Something that arrives at a filing or at a course package; its bytes lie under its id until they are taken over. */
export interface UploadTable {
  id: UploadId;
  institutionId: InstitutionId;
  filingId: FilingId | null;
  packageId: CoursePackageId | null;
  /** Where the file goes, or the name of the archive. */
  path: string;
  kind: "file" | "archive";
  /** Put before the path of each entry of an archive: empty, or a folder with its `/`. */
  intoFolder: string | null;
  size: number;
  received: Generated<number>;
  state: Generated<"receiving" | "stored" | "extracting" | "done" | "refused" | "cancelled">;
  progressPercent: Generated<number>;
  /** The entry being taken out. */
  progressStep: string | null;
  /** Why it was refused, for people. */
  problem: Text | null;
  /** Why the last attempt broke off, for administrators. */
  failure: string | null;
  startedBy: PersonId;
  startedAt: Date;
  updatedAt: Date;
  attempts: Generated<number>;
  leaseHolder: string | null;
  /** On the database's clock. */
  leaseUntil: Date | null;
}
