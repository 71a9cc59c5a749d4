import type { AppraisalCommentId, AppraisalId, InstitutionId } from "@goodstanding/domain/kernel/ids";

export interface AppraisalCommentTable {
  id: AppraisalCommentId;
  institutionId: InstitutionId;
  appraisalId: AppraisalId;
  /** Key of an item; `null`: of the package as a whole. */
  item: string | null;
  file: string | null;
  place: string | null;
  text: string;
  isCarried: boolean;
  writtenAt: Date;
}
