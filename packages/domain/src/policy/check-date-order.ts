import { type AppError, appError } from "../kernel/app-error.ts";
import { type LocalDate, monthDayIn } from "../kernel/dates.ts";
import { textParam } from "../kernel/fill-text.ts";
import type { UnitId } from "../kernel/ids.ts";
import type { Text } from "../kernel/text.ts";
import { agencyDay, schoolDay } from "./due-day.ts";
import { holdsIn } from "./holds-in.ts";
import type { Pack } from "./pack.ts";
import { type Policies, policiesOf } from "./policies.ts";
import type { Policy } from "./policy.ts";
import type { Regime } from "./regime.ts";
import { documentName } from "./resolve-citation.ts";
import { type PolicyRule, ruleNames } from "./rule.ts";
import type { SchoolSettings } from "./school-settings.ts";

/** A unit that may set days for itself, with the kinds of accreditation that its programmes stand under. */
export interface UnitFacts {
  readonly id: UnitId;
  readonly name: Text;
  readonly regimes: readonly Regime[];
}

export interface OrderFacts {
  readonly packs: readonly Pack[];
  readonly units: readonly UnitFacts[];
  /** The present year; days are compared from it on. */
  readonly year: number;
}

/** Longer than any validity that is granted. */
const YEARS_AHEAD = 10;

/**
 * Every day that comes too late: agency ≥ school ≥ unit, in each year from now on. Codes:
 * `policy.school-date-too-late`, `policy.unit-date-too-late`, both with the two days.
 */
export function datesOutOfOrder(settings: SchoolSettings, facts: OrderFacts): readonly AppError[] {
  const policies = policiesOf(facts.packs, settings);
  return [
    ...settings.schoolDates.flatMap((date) => first(facts, (year) => lateSchoolDate(policies, date, year))),
    ...settings.unitDates.flatMap((date) => {
      const unit = facts.units.find(({ id }) => id === date.unitId);
      return (unit?.regimes ?? []).flatMap((regime) =>
        first(facts, (year) => unit && lateUnitDate(policies, unit, regime, date, year)),
      );
    }),
  ];
}

/** One error a date is enough: the next years say the same. */
function first({ year }: OrderFacts, errorIn: (year: number) => AppError | undefined): readonly AppError[] {
  for (let each = year; each <= year + YEARS_AHEAD; each += 1) {
    const error = errorIn(each);
    if (error) return [error];
  }
  return [];
}

function lateSchoolDate(
  policies: Policies,
  date: SchoolSettings["schoolDates"][number],
  year: number,
): AppError | undefined {
  if (!holdsIn(date, year)) return undefined;
  const { regime, rule } = date;
  const { policy } = policies.inForce(regime, rule, year);
  const [found, allowed] = [schoolDay(policy, rule, year), agencyDay(policy, rule, year)];
  // A date of a document that the school has left moves nothing.
  if (!policy.school?.rules[rule]?.moved || !found || !allowed || found <= allowed) return undefined;
  const params = { found, allowed, document: documentName(policy.notice ?? policy.association) };
  return appError("policy.school-date-too-late", { ...params, ...textParam("rule", ruleNames[rule]) });
}

function lateUnitDate(
  policies: Policies,
  unit: UnitFacts,
  regime: Regime,
  date: SchoolSettings["unitDates"][number],
  year: number,
): AppError | undefined {
  if (!holdsIn(date, year)) return undefined;
  const { rule, due } = date;
  const { policy } = policies.inForce(regime, rule, year);
  const limit = unitLimit(policy, rule, year);
  const found = monthDayIn(year, due);
  if (!limit || found <= limit.day) return undefined;
  return appError("policy.unit-date-too-late", {
    found,
    allowed: limit.day,
    ...textParam("unit", unit.name),
    ...textParam("rule", ruleNames[rule]),
    ...textParam("of", limit.of),
  });
}

/** A unit's day comes before the school's, or before the agency's where the school sets none that can be kept. `null`: neither has a day. */
export function unitLimit(
  policy: Policy,
  rule: PolicyRule,
  year: number,
): { readonly day: LocalDate; readonly of: Text } | null {
  const [school, agency] = [schoolDay(policy, rule, year), agencyDay(policy, rule, year)];
  if (school && (!agency || school <= agency))
    return { day: school, of: { zh: "学校日期", en: "the school's date" } };
  return agency && { day: agency, of: { zh: "认证机构日期", en: "the agency's date" } };
}
