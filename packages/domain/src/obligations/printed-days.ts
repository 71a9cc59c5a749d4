import { addDays, type LocalDate, monthDayIn } from "../kernel/dates.ts";
import type { EffectiveRule } from "../policy/effective-rule.ts";
import { dueInYear } from "../policy/in-force.ts";
import type { Policy } from "../policy/policy.ts";
import type { PolicyRule } from "../policy/rule.ts";
import type { Timing } from "../policy/timing.ts";
import type { RulingHead } from "./ruling.ts";
import { tooLateForAgency } from "./words.ts";

type PrintedDays = Pick<RulingHead, "agencyDue" | "schoolDue" | "notice" | "schoolDropped">;

/** The days that the documents print for one year: the year's notice before the association, and the school's where it can be kept. */
export function printedDays(
  policy: Policy,
  rule: PolicyRule,
  year: number,
  effective: Pick<EffectiveRule, "agency" | "school">,
): PrintedDays {
  const notice = policy.notice?.rules[rule] ? policy.notice : null;
  const agencyDue = asPrinted(policy, notice?.rules[rule]?.due ?? dayOf(effective.agency, year));
  const schoolDue = schoolDay(policy, rule, dayOf(effective.school, year));
  if (schoolDue === null || agencyDue === null || schoolDue <= agencyDue)
    return { notice, agencyDue, schoolDue, schoolDropped: null };
  const schoolDropped = tooLateForAgency(policy, schoolDue, agencyDue);
  return { notice, agencyDue, schoolDue: null, schoolDropped };
}

function dayOf(timing: Timing | null, year: number): LocalDate | null {
  const day = timing && "due" in timing ? dueInYear(timing, year) : null;
  return day && monthDayIn(year, day);
}

/** A day that the office has set itself is meant as set. */
const schoolDay = (policy: Policy, rule: PolicyRule, day: LocalDate | null): LocalDate | null =>
  policy.school?.rules[rule]?.moved ? day : asPrinted(policy, day);

/** A school may read “by a day” as the day before it (N2). */
const asPrinted = ({ parameters }: Policy, day: LocalDate | null): LocalDate | null =>
  day === null || parameters.datesInclusive ? day : addDays(day, -1);
