import { findInstitution } from "@goodstanding/database/queries/institution";
import { listHolders, readVicePresidents } from "@goodstanding/database/queries/membership";
import { listObligationsOfYears, type ObligationView } from "@goodstanding/database/queries/obligation";
import { listUnits } from "@goodstanding/database/queries/unit";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Role } from "@goodstanding/domain/access/roles";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { documentName } from "@goodstanding/domain/policy/resolve-citation";
import type { SeasonMailFacts } from "@goodstanding/domain/reminders/season-mail-view";
import { type AdoptedPolicies, adoptedPolicies } from "../policies/adopted-policies.ts";

export interface SeasonCollege extends Pick<SeasonMailFacts, "unit" | "duties" | "url"> {
  readonly unitId: UnitId;
  /** The rules of its filings, one of each kind of accreditation. */
  readonly policies: readonly Policy[];
}

export interface Season {
  readonly school: string;
  readonly sender: { readonly office: Text; readonly phone: string | null };
  /** Those that owe something with a date in the year, in order of their first date. */
  readonly colleges: readonly SeasonCollege[];
}

export interface SeasonOf {
  readonly institutionId: InstitutionId;
  readonly year: number;
  /** What was due before it is no matter of the notice any more. */
  readonly day: LocalDate;
  readonly publicUrl: string;
}

/** What every college still owes in one year; `null` where the institution has adopted nothing. */
export async function readSeason(
  tx: ScopedTransaction,
  { institutionId, year, day, publicUrl }: SeasonOf,
): Promise<Season | null> {
  const institution = await findInstitution(tx, institutionId);
  const adopted = await adoptedPolicies(tx);
  if (!institution || !adopted) return null;
  const colleges = new Set(
    (await listUnits(tx)).filter(({ kind }) => kind === "college").map(({ id }) => id),
  );
  const owed = (await listObligationsOfYears(tx, { from: year, to: year })).filter(
    ({ state, schoolDue, agencyDue, owningUnitId }) =>
      state === "owed" &&
      colleges.has(owningUnitId) &&
      [schoolDue, agencyDue].some((due) => due !== null && due >= day),
  );
  return {
    school: institution.name,
    sender: {
      office: { zh: institution.officeName, en: institution.officeNameEn },
      phone: institution.contactPhone,
    },
    colleges: [...Map.groupBy(owed, ({ owningUnitId }) => owningUnitId)].flatMap(([unitId, duties]) => {
      const [first] = duties;
      return first ? [collegeOf(unitId, first, duties, adopted, publicUrl)] : [];
    }),
  };
}

function collegeOf(
  unitId: UnitId,
  { unitName, unitNameEn }: ObligationView,
  duties: readonly ObligationView[],
  { policies }: AdoptedPolicies,
  publicUrl: string,
): SeasonCollege {
  const policyOf = ({ regime, rule, year }: ObligationView): Policy =>
    policies.inForce(regime, rule, year).policy;
  const filed = duties.filter(({ rule }) => rule === "annual-filing").map(policyOf);
  return {
    unitId,
    unit: { zh: unitName, en: unitNameEn },
    url: `${publicUrl.replace(/\/$/, "")}/filings?college=${unitId}`,
    policies: [...new Map(filed.map((policy) => [policy.association.id, policy])).values()],
    duties: duties.map((duty) => {
      const { association } = policyOf(duty);
      return {
        ...{ obligationId: duty.id, dueVersion: duty.dueVersion, programme: duty.programmeName },
        ...{ rule: duty.rule, schoolDue: duty.schoolDue },
        basis: duty.citations[0] ?? { document: documentName(association), clause: "" },
        agency: { name: association.agencyWord, due: duty.agencyDue },
      };
    }),
  };
}

const addressed: readonly Role[] = ["teaching-secretary", "associate-dean", "first-responsible"];
const copied: readonly Role[] = ["programme-lead"];

export interface SeasonAudience {
  readonly recipients: readonly string[];
  readonly copies: readonly string[];
}

/** Whom the notice reaches in a unit: who answers for it and who does the work, its programmes in copy. */
export async function readSeasonAudience(
  tx: ScopedTransaction,
  today: LocalDate,
): Promise<(unitId: UnitId) => SeasonAudience> {
  const vicePresidents = await readVicePresidents(tx, today);
  const holders = (await listHolders(tx, [...addressed, ...copied], today)).filter(
    ({ email }) => !vicePresidents.has(email.toLowerCase()),
  );
  return (unitId) => {
    const addressesOf = (roles: readonly Role[]) =>
      holders.filter((holder) => holder.unitId === unitId && roles.includes(holder.role));
    const recipients = new Set(addressesOf(addressed).map(({ email }) => email));
    const copies = new Set(addressesOf(copied).map(({ email }) => email));
    return recipients.size > 0
      ? { recipients: [...recipients], copies: [...copies.difference(recipients)] }
      : { recipients: [...copies], copies: [] };
  };
}
