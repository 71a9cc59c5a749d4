import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { workingDayAfter } from "../calendar/working-days.ts";
import { addDays, dayNumber, type LocalDate, weekdayOf } from "../kernel/dates.ts";
import type { Digest } from "./digest.ts";

/** Calendar days before a date within which a group hears of it daily, days off included. */
const PRESSING_DAYS = 3;

/**
 * Whether a group gets a card today: on the first working day of a week with whatever there is to say; on another day
 * only of what is overdue or due within three days; on a day off only of the latter.
 */
export function isCardDue(digest: Digest, today: LocalDate, calendar: WorkingCalendar): boolean {
  const pressing = digest.dueSoon.some(({ daysLeft }) => daysLeft !== null && daysLeft <= PRESSING_DAYS);
  if (!calendar.isWorkingDay(dayNumber(today))) return pressing;
  const monday = addDays(today, 1 - weekdayOf(today));
  return pressing || digest.overdue.length > 0 || today === workingDayAfter(calendar, monday, 0);
}
