import type { Declaration } from "@goodstanding/domain/filings/filing-contents";
import type {
  CoursePackageId,
  DeclarationId,
  FilingId,
  InstitutionId,
  PersonId,
} from "@goodstanding/domain/kernel/ids";

/** Signed by a person, of a filing or of a course package; the application role can only withdraw it. */
export interface DeclarationTable {
  id: DeclarationId;
  institutionId: InstitutionId;
  filingId: FilingId | null;
  packageId: CoursePackageId | null;
  part: string;
  slot: string;
  band: string | null;
  kind: Declaration["kind"];
  remark: string | null;
  declaredBy: PersonId;
  declaredAt: Date;
  withdrawnAt: Date | null;
  withdrawnBy: PersonId | null;
}
