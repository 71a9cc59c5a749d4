import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { workingDayAfter } from "../calendar/working-days.ts";
import {
  addDays,
  dayNumber,
  firstDayOf,
  type LocalDate,
  weekdayOf,
  type YearMonth,
} from "../kernel/dates.ts";

export interface Moment {
  readonly today: LocalDate;
  /** `HH:MM` by the school's clock. */
  readonly time: string;
}

/** A digest is read at the beginning of the first working day of its week. */
export const DIGEST_TIME = "08:30";

/**
 * The Monday that names the week whose digest may go out at this moment; `null`: not now. It goes out at half past eight
 * on Monday, or on the next working day where that is a holiday; later in the week where nothing ran then. A week without
 * a working day has none, nor does a day off.
 */
export function digestWeekAt({ today, time }: Moment, calendar: WorkingCalendar): LocalDate | null {
  const monday = addDays(today, 1 - weekdayOf(today));
  const first = workingDayAfter(calendar, monday, 0);
  if (today < first || !calendar.isWorkingDay(dayNumber(today))) return null;
  return today === first && time < DIGEST_TIME ? null : monday;
}

/** The month whose page may be prepared on this day; `null` before its first working day. */
export function briefingMonthOn(today: LocalDate, calendar: WorkingCalendar): YearMonth | null {
  // A date begins with its month.
  const month = today.slice(0, 7) as YearMonth;
  return today < workingDayAfter(calendar, firstDayOf(month), 0) ? null : month;
}

/** The day on which the digest of the week of `today`, or of the next where that is over, goes out at the earliest. */
export function nextDigestDay(today: LocalDate, calendar: WorkingCalendar): LocalDate {
  const monday = addDays(today, 1 - weekdayOf(today));
  const first = workingDayAfter(calendar, monday, 0);
  return first >= today ? first : workingDayAfter(calendar, addDays(monday, 7), 0);
}
