import { type FilingView, findFiling } from "@goodstanding/database/queries/filing";
import { findSubmission, type SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { type AppraisalItem, appraisalItems } from "@goodstanding/domain/appraisal/appraisal-items";
import { type ChecklistNames, noChecklist } from "@goodstanding/domain/filings/checklist-names";
import type { Snapshot } from "@goodstanding/domain/filings/snapshot";
import { type SnapshotOutline, snapshotOutline } from "@goodstanding/domain/filings/snapshot-outline";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { hasChecklist } from "../filings/gaps-of.ts";
import { namesOfSnapshot } from "../filings/names-of-filing.ts";
import { readSnapshot } from "../filings/read-snapshot.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";

export interface SubmissionItems {
  readonly filing: FilingView;
  readonly submission: SubmissionRow;
  readonly policy: Policy;
  readonly snapshot: Snapshot;
  readonly outline: SnapshotOutline;
  readonly checklist: ChecklistNames;
  readonly items: readonly AppraisalItem[];
}

/** A submission with what there is to judge in it; `null` where the scope does not reach it or no policy is adopted. */
export async function readItems(
  tx: ScopedTransaction,
  submissionId: SubmissionId,
): Promise<SubmissionItems | null> {
  const submission = await findSubmission(tx, submissionId);
  const filing = submission && (await findFiling(tx, submission.filingId));
  const adopted = await adoptedPolicies(tx);
  if (!submission || !filing || !adopted) return null;
  const snapshot = await readSnapshot(tx, submission);
  const checklist = (await namesOfSnapshot(tx, filing, snapshot, submission))?.checklist ?? noChecklist;
  const outline = snapshotOutline(checklist, snapshot);
  const policy = policyOfFiling(adopted, filing);
  const asked = hasChecklist(filing, policy) ? policy.association.checklist : { parts: [] };
  return { filing, submission, policy, snapshot, outline, checklist, items: appraisalItems(outline, asked) };
}
