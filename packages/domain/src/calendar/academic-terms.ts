import { z } from "zod";
import { type LocalDate, type MonthDay, monthDayIn, yearOf } from "../kernel/dates.ts";
import { monthDay } from "../kernel/month-day.ts";

const span = { from: monthDay, to: monthDay };

/** When the terms of an academic year lie as a rule; a school sets its own days over it. The first term opens the academic year. */
export const academicTerms = z.strictObject({
  terms: z.tuple([
    z.strictObject({ term: z.literal(1), ...span }),
    z.strictObject({ term: z.literal(2), ...span }),
  ]),
  winterBreak: z.strictObject(span),
});
export type AcademicTerms = z.infer<typeof academicTerms>;

/** One term of the academic year that begins in `year`. */
export interface Term {
  readonly year: number;
  readonly term: 1 | 2;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Every term that has a day in the calendar years `fromYear` to `toYear`, in order of time; a school's own days come before the defaults. */
export function termsIn(
  defaults: AcademicTerms,
  overrides: readonly Term[],
  fromYear: number,
  toYear: number,
): Term[] {
  const years = Array.from({ length: toYear - fromYear + 2 }, (_, index) => fromYear - 1 + index);
  return years
    .flatMap((year) => defaults.terms.map(({ term }) => termOf(defaults, overrides, year, term)))
    .filter(({ from, to }) => yearOf(to) >= fromYear && yearOf(from) <= toYear);
}

/** The days between both terms of the academic year that begins in `year`. */
export function winterBreakOf({ winterBreak, terms }: AcademicTerms, year: number): Omit<Term, "term"> {
  const [opening] = terms;
  return { year, ...daysIn(year, winterBreak, opening.from) };
}

function termOf(
  { terms }: AcademicTerms,
  overrides: readonly Term[],
  year: number,
  term: Term["term"],
): Term {
  const [opening, second] = terms;
  const own = overrides.findLast((each) => each.year === year && each.term === term);
  return own ?? { year, term, ...daysIn(year, term === 1 ? opening : second, opening.from) };
}

interface Days {
  readonly from: MonthDay;
  readonly to: MonthDay;
}

/** Days before the one on which the academic year opens lie in the next calendar year. */
function daysIn(year: number, { from, to }: Days, opening: MonthDay): { from: LocalDate; to: LocalDate } {
  const dated = (day: MonthDay) => monthDayIn(precedes(day, opening) ? year + 1 : year, day);
  return { from: dated(from), to: dated(to) };
}

const precedes = (a: MonthDay, b: MonthDay): boolean =>
  a.month < b.month || (a.month === b.month && a.day < b.day);
