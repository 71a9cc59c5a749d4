import { listStandingAdjustments } from "@goodstanding/database/queries/date-adjustment";
import { listStandingFactsOfProgrammes, listStandingFactsOfUnits } from "@goodstanding/database/queries/fact";
import { listInstitutions } from "@goodstanding/database/queries/institution";
import { listProgrammes, type ProgrammeView } from "@goodstanding/database/queries/programme";
import { listUnits, type UnitRow } from "@goodstanding/database/queries/unit";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { type LocalDate, monthOf, yearOf } from "@goodstanding/domain/kernel/dates";
import { institutionCalendar } from "../calendar/institution-calendar.ts";
import type { Deps } from "../deps.ts";
import type { AdoptedPolicies } from "../policies/adopted-policies.ts";
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
  { clock }: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  { policies, settings, remindingFrom }: AdoptedPolicies,
): Promise<DerivationRules> {
  const [institution] = await listInstitutions(tx);
  if (!institution) throw new Error("No institution in scope");
  return {
    policies,
    settings,
    calendar: await institutionCalendar(tx),
    academicYears: {
      from: academicYearOf(remindingFrom),
      to: academicYearOf(clock.today(institution.timeZone)),
    },
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
    facts: [
      ...(await listStandingFactsOfProgrammes(tx, programmeIds)),
      ...(await listStandingFactsOfUnits(
        tx,
        units.map(({ id }) => id),
      )),
    ],
    adjustments: await listStandingAdjustments(tx, { programmeIds, unitIds }),
  };
}

/** An academic year is named after the year in which it begins; its first term may begin in July. */
const academicYearOf = (day: LocalDate): number => yearOf(day) - (monthOf(day) < 7 ? 1 : 0);
