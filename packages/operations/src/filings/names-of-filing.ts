import type { FilingView } from "@goodstanding/database/queries/filing";
import { findInstitution } from "@goodstanding/database/queries/institution";
import type { SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { checklistNames } from "@goodstanding/domain/filings/checklist-names";
import type { Snapshot, SnapshotNames } from "@goodstanding/domain/filings/snapshot";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { hasChecklist } from "./gaps-of.ts";

/**
 * What things were called when a submission was frozen. Up to version 2 nobody wrote it down, and the present has to do;
 * version 1 knew no places. `null` where no policy is adopted either.
 */
export async function namesOfSnapshot(
  tx: ScopedTransaction,
  filing: FilingView,
  { names }: Pick<Snapshot, "names">,
  { version }: Pick<SubmissionRow, "version">,
): Promise<SnapshotNames | null> {
  const called = names ?? (await namesOfFiling(tx, filing));
  return called && { ...called, checklist: version > 1 ? called.checklist : null };
}

/** What a filing and the places of its checklist are called at present; `null` where no policy is adopted. */
export async function namesOfFiling(
  tx: ScopedTransaction,
  filing: FilingView,
): Promise<SnapshotNames | null> {
  const institution = await findInstitution(tx, filing.institutionId);
  const adopted = await adoptedPolicies(tx);
  if (!institution || !adopted) return null;
  const policy = policyOfFiling(adopted, filing);
  const { agency, checklist } = policy.association;
  return {
    school: institution.name,
    college: filing.unitName,
    programme: filing.programmeName,
    programmeCode: filing.programmeCode,
    agency: agency.zh,
    checklist: hasChecklist(filing, policy) ? checklistNames(checklist) : null,
  };
}
