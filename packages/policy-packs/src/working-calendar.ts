import type { HolidayCoverage } from "@goodstanding/domain/calendar/holiday-coverage";
import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";
import { type DayNumber, dayNumber, localDate } from "@goodstanding/domain/kernel/dates";
import type { HolidayNotice } from "@goodstanding/domain/policy/holiday-notice";
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
export function workingCalendarFrom(
  { holidays, workdays }: HolidayData,
  notices: readonly HolidayNotice[] = [],
): WorkingCalendar {
  const imported = new Set(notices.map(({ year }) => year));
  const works = daysSaid({ holidays, workdays }, notices);
  const [holidayYears, workdayYears] = [yearsOf(holidays), yearsOf(workdays)];
  const coverage = (year: number): HolidayCoverage => {
    if (imported.has(year)) return "official";
    if (!holidayYears.has(year)) return "none";
    return workdayYears.has(year) ? "official" : "statutory-only";
  };
  return { coverage, isWorkingDay: (day) => works.get(day) ?? !isWeekend(day) };
}

/** 国务院办公厅's holiday notices as `chinese-days` carries them. */
export const workingCalendar: WorkingCalendar = workingCalendarFrom(published);

/** The same with notices that a school has imported: such a year becomes official, whatever the library knew of it. */
export const calendarWith = (notices: readonly HolidayNotice[]): WorkingCalendar =>
  notices.length === 0 ? workingCalendar : workingCalendarFrom(published, notices);

/** What the notices say of single days: worked or not. The notice of the later year speaks last. */
export function daysSaid(
  { holidays, workdays }: HolidayData,
  notices: readonly HolidayNotice[],
): ReadonlyMap<DayNumber, boolean> {
  const imported = new Map(notices.map((notice) => [notice.year, notice]));
  const days = new Map<DayNumber, boolean>();
  const say = (dates: readonly string[], isWorked: boolean): void => {
    for (const date of dates) days.set(dayNumber(localDate(date)), isWorked);
  };
  const kept = (date: string): boolean => !imported.has(yearIn(date));
  say(Object.keys(holidays).filter(kept), false);
  say(Object.keys(workdays).filter(kept), true);
  for (const notice of [...imported.values()].toSorted((a, b) => a.year - b.year)) {
    say(notice.holidays, false);
    say(notice.workdays, true);
  }
  return days;
}

function yearIn(date: string): number {
  return Number(date.slice(0, 4));
}

function yearsOf(days: Readonly<Record<string, string>>): ReadonlySet<number> {
  return new Set(Object.keys(days).map(yearIn));
}

/** Day 0 was a Thursday. */
function isWeekend(day: DayNumber): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}
