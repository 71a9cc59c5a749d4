import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type {
  CoursePackageId,
  EvidenceLinkId,
  FilingId,
  InstitutionId,
  PersonId,
} from "@goodstanding/domain/kernel/ids";

/** A long-lived link that counts as evidence of a slot, of a filing or of a course package. */
export interface EvidenceLinkTable {
  id: EvidenceLinkId;
  institutionId: InstitutionId;
  filingId: FilingId | null;
  packageId: CoursePackageId | null;
  part: string;
  slot: string;
  band: string | null;
  url: string;
  /** Encrypted for this row alone; `null`: the link asks for none. */
  passwordSealed: string | null;
  remark: string | null;
  expiresOn: LocalDate | null;
  addedBy: PersonId;
  addedAt: Date;
  changedAt: Date;
  /** The day of the month on which the worker looks at it, 1 to 28. */
  checkDay: number;
  removedAt: Date | null;
  removedBy: PersonId | null;
}
