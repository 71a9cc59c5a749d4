import { dayOf, daysInMonth, type LocalDate, monthOf, type YearMonth, yearOf } from "./dates.ts";

export function addMonths(month: YearMonth, months: number): YearMonth {
  const index = indexOf(month) + months;
  const number = (index % 12) + 1;
  return `${Math.floor(index / 12)}-${number < 10 ? "0" : ""}${number}` as YearMonth;
}

/** The same day so many months on or back; the last day of a month that is too short: 2024-02-29 and 12 → 2025-02-28. */
export function addMonthsTo(date: LocalDate, months: number): LocalDate {
  const month = addMonths(date.slice(0, 7) as YearMonth, months); // the first seven characters of a date are its month
  const day = Math.min(dayOf(date), daysInMonth(yearOf(month), monthOf(month)));
  return `${month}-${day < 10 ? "0" : ""}${day}` as LocalDate;
}

/** How many months a span covers, its first and last included: 2021-01 to 2026-12 is 72. */
export const monthsIn = (from: YearMonth, to: YearMonth): number => indexOf(to) - indexOf(from) + 1;

const indexOf = (month: YearMonth): number => yearOf(month) * 12 + monthOf(month) - 1;
