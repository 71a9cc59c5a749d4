import { addDays, type LocalDate, monthDayIn } from "../kernel/dates.ts";
import { dueInYear } from "./in-force.ts";
import type { Policy } from "./policy.ts";
import type { PolicyRule } from "./rule.ts";
import type { Timing } from "./timing.ts";

/**
 * The agency's day for a rule in the year of which the policy is: that of the year's notice before that of the standing
 * document. A day that is the school's own, though it stands in the association's pack, is none of the agency's.
 */
export function agencyDay(policy: Policy, rule: PolicyRule, year: number): LocalDate | null {
  const agency = policy.association.rules[rule];
  if (agency?.binds === "school") return null;
  return asPrinted(policy, policy.notice?.rules[rule]?.due ?? printedDay(agency?.timing, year));
}

/** The school's day: as printed, or as the office has set it, which is meant as set. It may come after the agency's. */
export function schoolDay(policy: Policy, rule: PolicyRule, year: number): LocalDate | null {
  const own = policy.school?.rules[rule];
  const agency = policy.association.rules[rule];
  const lent = agency?.binds === "school" ? agency.timing : undefined;
  const day = printedDay(own?.timing ?? lent, year);
  return own?.moved ? day : asPrinted(policy, day);
}

function printedDay(timing: Timing | undefined, year: number): LocalDate | null {
  const due = timing && "due" in timing ? dueInYear(timing, year) : null;
  return due && monthDayIn(year, due);
}

/** A school may read “by a day” as the day before it (N2). */
const asPrinted = ({ parameters }: Policy, day: LocalDate | null): LocalDate | null =>
  day === null || parameters.datesInclusive ? day : addDays(day, -1);
