import { listStandingAdjustments } from "@goodstanding/database/queries/date-adjustment";
import { listStandingFacts } from "@goodstanding/database/queries/fact";
import { listProgrammes, type ProgrammeView } from "@goodstanding/database/queries/programme";
import { listUnits, type UnitRow } from "@goodstanding/database/queries/unit";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { institutionCalendar } from "../calendar/institution-calendar.ts";
import type { Deps } from "../deps.ts";
import type { AdoptedPolicies } from "../policies/adopted-policies.ts";
import { todayOf } from "../today-of.ts";
import type { DerivationFacts, DerivationInputs, DerivationRules } from "./derive-institution.ts";

/** Everything that the obligations in scope are derived from, at once: for one school, not for a benchmark's. */
export async function readDerivationInputs(
  deps: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  adopted: AdoptedPolicies,
): Promise<DerivationInputs> {
  const rules = await readDerivationRules(deps, tx, adopted);
  const [programmes, units] = [await listProgrammes(tx), await listUnits(tx)];
  return { ...rules, ...(await readDerivationFacts(tx, programmes, units)) };
}

/** What holds for every programme and unit. */
export async function readDerivationRules(
  deps: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  { policies, settings, remindingFrom }: AdoptedPolicies,
): Promise<DerivationRules> {
  return {
    policies,
    settings,
    calendar: await institutionCalendar(tx),
    remindingFrom,
    today: await todayOf(deps, tx),
  };
}

/** What is registered of these programmes and units. */
export async function readDerivationFacts(
  tx: ScopedTransaction,
  programmes: readonly ProgrammeView[],
  units: readonly UnitRow[],
): Promise<DerivationFacts> {
  const programmeIds = programmes.map(({ id }) => id);
  const unitIds = [...new Set([...units.map(({ id }) => id), ...programmes.map(({ unitId }) => unitId)])];
  return {
    programmes,
    units,
    facts: await listStandingFacts(tx, { programmeIds, unitIds: units.map(({ id }) => id) }),
    // Those of a unit move dates of its programmes.
    adjustments: await listStandingAdjustments(tx, { programmeIds, unitIds }),
  };
}
