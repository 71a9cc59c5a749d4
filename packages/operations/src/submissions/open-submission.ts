import { type FilingView, findFiling } from "@goodstanding/database/queries/filing";
import { findSubmissionOf } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { type ChecklistNames, noChecklist } from "@goodstanding/domain/filings/checklist-names";
import type { Snapshot } from "@goodstanding/domain/filings/snapshot";
import { type SnapshotOutline, snapshotOutline } from "@goodstanding/domain/filings/snapshot-outline";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { namesOfSnapshot } from "../filings/names-of-filing.ts";
import { readSnapshot } from "../filings/read-snapshot.ts";

/** One submission of a filing as it was frozen, whatever has become of the draft since. */
export interface OpenSubmission {
  readonly filing: FilingView;
  readonly submission: NonNullable<Awaited<ReturnType<typeof findSubmissionOf>>>;
  readonly snapshot: Snapshot;
  readonly outline: SnapshotOutline;
  /** How places were called then. */
  readonly checklist: ChecklistNames;
}

/** For whoever may see the filing. Errors: `submission.not-found`, `policy.not-adopted`. */
export async function openSubmission(
  tx: ScopedTransaction,
  { filingId, number }: { readonly filingId: FilingId; readonly number: number },
): Promise<Result<OpenSubmission, AppError>> {
  const filing = await findFiling(tx, filingId);
  const submission = filing && (await findSubmissionOf(tx, filingId, number));
  if (!filing || !submission) return err(appError("submission.not-found"));
  const snapshot = await readSnapshot(tx, submission);
  const names = await namesOfSnapshot(tx, filing, snapshot, submission);
  if (!names) return err(appError("policy.not-adopted"));
  const checklist = names.checklist ?? noChecklist;
  return ok({ filing, submission, snapshot, checklist, outline: snapshotOutline(checklist, snapshot) });
}
