import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId, InstitutionId, PersonId, SubmissionId } from "@goodstanding/domain/kernel/ids";

/** That a submission was filed with the agency, with the agency's receipt. */
export interface AgencyFilingTable {
  id: string;
  institutionId: InstitutionId;
  filingId: FilingId;
  submissionId: SubmissionId;
  receiptNumber: string;
  filedOn: LocalDate;
  scanSha256: string | null;
  registeredBy: PersonId;
  registeredAt: Date;
}
