import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type {
  FilingId,
  InstitutionId,
  PersonId,
  ProgrammeId,
  SpotCheckId,
  SubmissionId,
} from "@goodstanding/domain/kernel/ids";
import type { SpotCheckResult } from "@goodstanding/domain/oversight/spot-check-result";

/** One programme that was drawn, and what the agency said of its material. */
export interface SpotCheckItemTable {
  institutionId: InstitutionId;
  spotCheckId: SpotCheckId;
  programmeId: ProgrammeId;
  /** The filing of the year, where there is one. */
  filingId: FilingId | null;
  /** What had been filed with the agency when it was drawn. */
  submissionId: SubmissionId | null;
  opinion: string | null;
  result: SpotCheckResult | null;
  resultOn: LocalDate | null;
  recordedBy: PersonId | null;
  recordedAt: Date | null;
}
