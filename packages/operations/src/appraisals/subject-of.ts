import type { AppraisalView } from "@goodstanding/database/queries/appraisal";
import type { ToReview } from "./refuse-reviewer.ts";

/** What choosing a reviewer asks of a review. */
export const subjectOf = ({
  level,
  unitId,
  year,
  programmeName,
  programmeCode,
}: AppraisalView): ToReview => ({
  ...{ level, unitId, year },
  programme: { name: programmeName, code: programmeCode },
});
