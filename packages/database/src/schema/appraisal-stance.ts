import type { FindingStance } from "@goodstanding/domain/appraisal/appraisal";
import type { AppraisalId, InstitutionId } from "@goodstanding/domain/kernel/ids";

/** What a reviewer makes of a finding of the machine. */
export interface AppraisalStanceTable {
  institutionId: InstitutionId;
  appraisalId: AppraisalId;
  /** See `findingKey` of the domain. */
  key: string;
  stance: FindingStance;
  reason: string | null;
  takenAt: Date;
}
