import { type FilingView, findFiling } from "@goodstanding/database/queries/filing";
import { findSubmission, type SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";

/** A submission and the filing that it is of; `null` where there is none, or none within the scope. */
export async function submissionWithFiling(
  tx: ScopedTransaction,
  id: SubmissionId,
): Promise<{ readonly submission: SubmissionRow; readonly filing: FilingView } | null> {
  const submission = await findSubmission(tx, id);
  const filing = submission && (await findFiling(tx, submission.filingId));
  return submission && filing ? { submission, filing } : null;
}
