import {
  addDays,
  dateOf,
  daysInMonth,
  type LocalDate,
  monthOf,
  weekdayOf,
  yearOf,
} from "@goodstanding/domain/kernel/dates";

const week = [0, 1, 2, 3, 4, 5, 6] as const;

/** The whole weeks, Monday first, that the month of a day lies in; with days of its neighbours at both ends. */
export function monthWeeks(anyDay: LocalDate): readonly (readonly LocalDate[])[] {
  const { from, to } = monthOfDay(anyDay);
  const weeks: LocalDate[][] = [];
  for (let monday = weekStart(from); monday <= to; monday = addDays(monday, 7))
    weeks.push(week.map((offset) => addDays(monday, offset)));
  return weeks;
}

/** What is loaded at once for any day of a year: its twelve months with the days around them, and the end of the term that goes over its turn. */
export function yearSpan(anyDay: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } {
  const year = yearOf(anyDay);
  return { from: weekStart(dateOf(year, 1, 1)), to: dateOf(year + 1, 2, 28) };
}

/** First and last day of the month of a day. */
export function monthOfDay(date: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } {
  const [year, month] = [yearOf(date), monthOf(date)];
  return { from: dateOf(year, month, 1), to: dateOf(year, month, daysInMonth(year, month)) };
}

const weekStart = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date));
