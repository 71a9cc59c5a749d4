import { lockAppraisalsOf } from "@goodstanding/database/queries/appraisal";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { type AppraisalLevel, isOpenAppraisal } from "@goodstanding/domain/appraisal/appraisal";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";

/** Nobody decides at a level while reviews that were handed out there are not in: `appraisal.still-open`, else `null`. */
export async function refuseOpenReviews(
  tx: ScopedTransaction,
  submissionId: SubmissionId,
  level: AppraisalLevel,
): Promise<AppError | null> {
  const open = (await lockAppraisalsOf(tx, submissionId, level)).filter(({ state }) =>
    isOpenAppraisal(state),
  );
  return open.length === 0 ? null : appError("appraisal.still-open", { count: open.length });
}
