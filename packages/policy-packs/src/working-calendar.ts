import type { HolidayCoverage } from "@goodstanding/domain/calendar/holiday-coverage";
import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";
import { type DayNumber, dayNumber, localDate } from "@goodstanding/domain/kernel/dates";
import published from "chinese-days/dist/chinese-days.json" with { type: "json" };

/** Days by date `YYYY-MM-DD`: days off, and the weekend days that are worked instead (补班). */
export interface HolidayData {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

/**
 * The library's own answers are not asked for, because it calls every day from Monday to Friday of a year that it
 * does not know a working day, 1 January included. Here such a year says so through `coverage`. The days around
 * New Year belong to the next year's notice, which may still turn one of them into a day off.
 */
export function workingCalendarFrom({ holidays, workdays }: HolidayData): WorkingCalendar {
  const [off, worked] = [daysOf(holidays), daysOf(workdays)];
  const [holidayYears, workdayYears] = [yearsOf(holidays), yearsOf(workdays)];
  const coverage = (year: number): HolidayCoverage => {
    if (!holidayYears.has(year)) return "none";
    return workdayYears.has(year) ? "official" : "statutory-only";
  };
  return { coverage, isWorkingDay: (day) => worked.has(day) || (!off.has(day) && !isWeekend(day)) };
}

/** 国务院办公厅's holiday notices as `chinese-days` carries them. */
export const workingCalendar: WorkingCalendar = workingCalendarFrom(published);

function daysOf(days: Readonly<Record<string, string>>): ReadonlySet<DayNumber> {
  return new Set(Object.keys(days).map((date) => dayNumber(localDate(date))));
}

function yearsOf(days: Readonly<Record<string, string>>): ReadonlySet<number> {
  return new Set(Object.keys(days).map((date) => Number(date.slice(0, 4))));
}

/** Day 0 was a Thursday. */
function isWeekend(day: DayNumber): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}
