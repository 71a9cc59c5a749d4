import { findFiling } from "@goodstanding/database/queries/filing";
import { findSubmission } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { compareSnapshots, type SnapshotChanges } from "@goodstanding/domain/filings/compare-snapshots";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { readSnapshot } from "./read-snapshot.ts";

/** What one submission of a filing holds otherwise than another. Errors: `submission.not-found`. */
export async function compareSubmissions(
  tx: ScopedTransaction,
  { from, to }: { readonly from: SubmissionId; readonly to: SubmissionId },
): Promise<Result<SnapshotChanges, AppError>> {
  const before = await findSubmission(tx, from);
  const after = await findSubmission(tx, to);
  const isOneFiling = before !== undefined && before.filingId === after?.filingId;
  if (!isOneFiling || !after || !(await findFiling(tx, before.filingId))) {
    return err(appError("submission.not-found"));
  }
  return ok(compareSnapshots(await readSnapshot(tx, before), await readSnapshot(tx, after)));
}
