import type { AppraisalId, InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { Verdict } from "@goodstanding/domain/review/severity";

export interface AppraisalMarkTable {
  institutionId: InstitutionId;
  appraisalId: AppraisalId;
  /** Key of an item of the checklist. */
  item: string;
  result: Verdict;
  /** From the round before, and not confirmed yet. */
  isCarried: boolean;
  markedAt: Date;
}
