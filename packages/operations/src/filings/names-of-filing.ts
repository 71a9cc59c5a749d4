import type { FilingView } from "@goodstanding/database/queries/filing";
import { findInstitution } from "@goodstanding/database/queries/institution";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { namePlaces } from "@goodstanding/domain/filings/name-places";
import type { Snapshot, SnapshotNames } from "@goodstanding/domain/filings/snapshot";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";

/** What a filing and the places that its snapshot names are called at present; `null` where no policy is adopted. */
export async function namesOfFiling(
  tx: ScopedTransaction,
  filing: FilingView,
  snapshot: Omit<Snapshot, "names">,
): Promise<SnapshotNames | null> {
  const institution = await findInstitution(tx, filing.institutionId);
  const adopted = await adoptedPolicies(tx);
  if (!institution || !adopted) return null;
  const { association } = policyOfFiling(adopted, filing);
  return {
    school: institution.name,
    college: filing.unitName,
    programme: filing.programmeName,
    programmeCode: filing.programmeCode,
    agency: association.agency.zh,
    places: namePlaces(association.checklist, snapshot),
  };
}
