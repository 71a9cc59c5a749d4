import { type LocalDate, monthDayIn } from "../kernel/dates.ts";
import { dueInYear } from "./in-force.ts";
import type { Policy } from "./policy.ts";
import type { PolicyRule } from "./rule.ts";
import type { Timing } from "./timing.ts";

/** The agency's day for a rule in a year: that of the year's notice before that of the standing document. */
export const agencyDay = (
  { association, notice }: Policy,
  rule: PolicyRule,
  year: number,
): LocalDate | null =>
  (notice?.year === year ? notice.rules[rule]?.due : undefined) ??
  printedDay(association.rules[rule]?.timing, year);

/** The school's day, moved by the office or as printed. */
export const schoolDay = ({ school }: Policy, rule: PolicyRule, year: number): LocalDate | null =>
  printedDay(school?.rules[rule]?.timing, year);

function printedDay(timing: Timing | undefined, year: number): LocalDate | null {
  const due = timing && "due" in timing ? dueInYear(timing, year) : null;
  return due && monthDayIn(year, due);
}
