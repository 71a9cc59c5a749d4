import { findFiling } from "@goodstanding/database/queries/filing";
import { findInstitution } from "@goodstanding/database/queries/institution";
import { findSubmission } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PackageContents } from "@goodstanding/documents/package/package-contents";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { FilingRule } from "@goodstanding/domain/policy/rule";
import { readSnapshot } from "../filings/read-snapshot.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { indexRows, packageNotes } from "./package-rows.ts";

/** What the package of a submission says and holds; `null` where the submission is not in scope. */
export async function readPackageContents(
  tx: ScopedTransaction,
  submissionId: SubmissionId,
): Promise<PackageContents | null> {
  const submission = await findSubmission(tx, submissionId);
  const filing = submission && (await findFiling(tx, submission.filingId));
  const institution = filing && (await findInstitution(tx, filing.institutionId));
  const adopted = await adoptedPolicies(tx);
  if (!submission || !filing || !institution || !adopted) return null;
  const { association } = policyOfFiling(adopted, filing);
  const snapshot = await readSnapshot(tx, submission);
  return {
    school: institution.name,
    college: filing.unitName,
    programme: filing.programmeName,
    programmeCode: filing.programmeCode,
    agency: association.agency.zh,
    matter: matters[filing.rule],
    year: Number(filing.period),
    submission: submission.number,
    snapshotHash: submission.snapshotHash,
    files: indexRows(snapshot),
    ...packageNotes(snapshot, association.checklist),
  };
}

const matters: Record<FilingRule, string> = {
  "annual-filing": "持续改进材料",
  "third-year-report": "持续改进情况报告",
  "progress-report": "进展报告",
};
