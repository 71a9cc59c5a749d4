import { type DayNumber, dayNumber, fromDayNumber, type LocalDate } from "../kernel/dates.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

export const lastWorkingDayOnOrBefore = (calendar: WorkingCalendar, date: LocalDate): LocalDate =>
  fromDayNumber(step(calendar, dayNumber(date), -1));

/** The `n`th working day before a date; 0 is the date itself where it is a working day, else the last one before it. */
export const workingDayBefore = (calendar: WorkingCalendar, date: LocalDate, n: number): LocalDate =>
  nthWorkingDay(calendar, date, n, -1);

/** The `n`th working day after a date; 0 is the date itself where it is a working day, else the first one after it. */
export const workingDayAfter = (calendar: WorkingCalendar, date: LocalDate, n: number): LocalDate =>
  nthWorkingDay(calendar, date, n, 1);

/** Working days from the day after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day++) if (calendar.isWorkingDay(day)) count++;
  return count;
}

function nthWorkingDay(calendar: WorkingCalendar, date: LocalDate, n: number, direction: 1 | -1): LocalDate {
  if (n === 0) return fromDayNumber(step(calendar, dayNumber(date), direction));
  let day = dayNumber(date);
  for (let passed = 0; passed < n; passed++) day = step(calendar, day + direction, direction);
  return fromDayNumber(day);
}

/** The day itself where it is a working day, else the nearest one in that direction. */
function step(calendar: WorkingCalendar, from: DayNumber, direction: 1 | -1): DayNumber {
  let day = from;
  while (!calendar.isWorkingDay(day)) day += direction;
  return day;
}
