import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PackageContents } from "@goodstanding/documents/package/package-contents";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { FilingRule } from "@goodstanding/domain/policy/rule";
import { namesOfSnapshot } from "../filings/names-of-filing.ts";
import { readSnapshot } from "../filings/read-snapshot.ts";
import { submissionWithFiling } from "../submissions/submission-with-filing.ts";
import { indexRows, packageNotes } from "./package-rows.ts";

/** What the package of a submission says and holds; `null` where the submission is not in scope. */
export async function readPackageContents(
  tx: ScopedTransaction,
  submissionId: SubmissionId,
): Promise<PackageContents | null> {
  const found = await submissionWithFiling(tx, submissionId);
  if (!found) return null;
  const { submission, filing } = found;
  const snapshot = await readSnapshot(tx, submission);
  const names = await namesOfSnapshot(tx, filing, snapshot, submission);
  if (!names) return null;
  const { checklist, ...called } = names;
  return {
    ...called,
    matter: matters[filing.rule],
    year: Number(filing.period),
    submission: submission.number,
    snapshotHash: submission.snapshotHash,
    files: indexRows(snapshot, checklist),
    ...packageNotes(snapshot, checklist),
  };
}

const matters: Record<FilingRule, string> = {
  "annual-filing": "持续改进材料",
  "third-year-report": "持续改进情况报告",
  "progress-report": "进展报告",
};
