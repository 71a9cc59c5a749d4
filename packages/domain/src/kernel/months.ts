import { monthOf, type YearMonth, yearOf } from "./dates.ts";

export function addMonths(month: YearMonth, months: number): YearMonth {
  const index = indexOf(month) + months;
  const year = String(Math.floor(index / 12)).padStart(4, "0");
  return `${year}-${String((index % 12) + 1).padStart(2, "0")}` as YearMonth;
}

/** How many months a span covers, its first and last included: 2021-01 to 2026-12 is 72. */
export const monthsIn = (from: YearMonth, to: YearMonth): number => indexOf(to) - indexOf(from) + 1;

const indexOf = (month: YearMonth): number => yearOf(month) * 12 + monthOf(month) - 1;
