import { type FilingView, findFiling } from "@goodstanding/database/queries/filing";
import { findSubmissionOf } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Snapshot } from "@goodstanding/domain/filings/snapshot";
import { type SnapshotOutline, snapshotOutline } from "@goodstanding/domain/filings/snapshot-outline";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Checklist } from "@goodstanding/domain/policy/checklist";
import { hasChecklist } from "../filings/gaps-of.ts";
import { readSnapshot } from "../filings/read-snapshot.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";

/** One submission of a filing as it was frozen, whatever has become of the draft since. */
export interface OpenSubmission {
  readonly filing: FilingView;
  readonly submission: NonNullable<Awaited<ReturnType<typeof findSubmissionOf>>>;
  readonly snapshot: Snapshot;
  readonly outline: SnapshotOutline;
  readonly checklist: Checklist;
}

/** For whoever may see the filing. Errors: `submission.not-found`, `policy.not-adopted`. */
export async function openSubmission(
  tx: ScopedTransaction,
  { filingId, number }: { readonly filingId: FilingId; readonly number: number },
): Promise<Result<OpenSubmission, AppError>> {
  const filing = await findFiling(tx, filingId);
  const submission = filing && (await findSubmissionOf(tx, filingId, number));
  if (!filing || !submission) return err(appError("submission.not-found"));
  const adopted = await adoptedPolicies(tx);
  if (!adopted) return err(appError("policy.not-adopted"));
  const { checklist: listed } = policyOfFiling(adopted, filing).association;
  const checklist = hasChecklist(filing) ? listed : { ...listed, parts: [] };
  const snapshot = await readSnapshot(tx, submission);
  return ok({ filing, submission, snapshot, checklist, outline: snapshotOutline(checklist, snapshot) });
}
