import type { PersonId } from "../kernel/ids.ts";
import { type AppraisalState, isOpenAppraisal } from "./appraisal.ts";

interface Position {
  readonly state: AppraisalState;
  readonly reviewerId: PersonId | null;
}

/**
 * What a reviewer noted is the reviewer's alone until all reviews of the same submission and level are in: neither the
 * other reviewer nor the office is swayed before. What lapsed holds up nobody and stays its author's.
 */
export function maySeeOpinion(
  viewer: PersonId,
  appraisal: Position,
  /** Of the same submission and level. */
  all: readonly Position[],
): boolean {
  if (appraisal.reviewerId !== null && appraisal.reviewerId === viewer) return true;
  return appraisal.state === "submitted" && !all.some(({ state }) => isOpenAppraisal(state));
}
