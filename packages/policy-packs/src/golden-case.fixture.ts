import type { Accreditation, Programme } from "@goodstanding/domain/accreditation/programme";
import { localDate, type MonthDay, yearMonth } from "@goodstanding/domain/kernel/dates";
import { deriveObligations } from "@goodstanding/domain/obligations/derive";
import type { Obligation } from "@goodstanding/domain/obligations/obligation";
import type { Policy } from "@goodstanding/domain/policy/pack";
import type { PolicyRule } from "@goodstanding/domain/policy/rule";
import { policyOf } from "./packs.ts";
import { workingCalendar } from "./working-calendar.ts";

/** The facts of a golden case, as a registrar writes them down. */
export interface GoldenFacts {
  readonly pack: string;
  readonly code: string;
  readonly validities: readonly {
    readonly from: string;
    readonly to: string;
    readonly notice?: string;
    readonly regime?: string;
    readonly discontinued?: string;
  }[];
  readonly period: string;
  /** Other dates than the pack's, `MM-DD`. */
  readonly dates?: { readonly school: string; readonly agency: string };
}

/** What the engine makes of the facts, in the words of a golden case; `null` where there is nothing. */
export function goldenOutcome(rule: PolicyRule, facts: GoldenFacts) {
  const year = Number(facts.period);
  const programme: Programme = {
    name: "示例",
    code: facts.code,
    accreditations: facts.validities.map(recordOf),
  };
  const obligations = deriveObligations({
    policy: policyFor(facts, rule),
    calendar: workingCalendar,
    programme,
    from: year,
    to: year,
  });
  const found = obligations.find((obligation) => obligation.rule === rule);
  return found ? outcomeOf(found) : null;
}

const recordOf = ({
  from,
  to,
  notice,
  regime,
  discontinued,
}: GoldenFacts["validities"][number]): Accreditation => ({
  conclusion: "passed",
  validFrom: yearMonth(from),
  validTo: yearMonth(to),
  noticeDate: notice === undefined ? null : localDate(notice),
  regime: regime ?? null,
  discontinuedFrom: discontinued === undefined ? null : localDate(discontinued),
});

function policyFor({ pack, dates }: GoldenFacts, rule: PolicyRule): Policy {
  const policy = policyOf(pack);
  if (!policy.ok) throw new Error(`No pack ${pack}`);
  if (dates === undefined) return policy.value;
  const { association, school } = policy.value;
  const agencyRule = { ...association.rules[rule], agencyDue: monthDay(dates.agency) };
  const schoolRule = school?.rules[rule] && { ...school.rules[rule], schoolDue: monthDay(dates.school) };
  return {
    association: { ...association, rules: { ...association.rules, [rule]: agencyRule } },
    school: school && { ...school, rules: { ...school.rules, [rule]: schoolRule } },
  };
}

const monthDay = (text: string): MonthDay => ({
  month: Number(text.slice(0, 2)),
  day: Number(text.slice(3)),
});

const outcomeOf = (obligation: Obligation) => ({
  state: obligation.state,
  schoolDue: obligation.schoolDue,
  schoolLastWorkingDay: obligation.schoolLastWorkingDay,
  agencyDue: obligation.agencyDue,
  agencyLastWorkingDay: obligation.agencyLastWorkingDay,
  holidays: obligation.holidays,
  why: obligation.why.zh,
  note: obligation.note?.zh ?? null,
});
