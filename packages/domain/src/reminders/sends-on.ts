import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { addDays, dayNumber, daysBetween, type LocalDate } from "../kernel/dates.ts";

/** Calendar days before a date within which weekends and public holidays keep nobody silent. */
const PRESSING_DAYS = 3;

/** Whether a mail about a date may go out on a day: on working days, and on any other while few days remain. */
export const sendsOn = (day: LocalDate, due: LocalDate, calendar: WorkingCalendar): boolean =>
  calendar.isWorkingDay(dayNumber(day)) || (day <= due && daysBetween(day, due) <= PRESSING_DAYS);

/** The first day from `from` on, that day included, on which it may. */
export function nextSendingDay(from: LocalDate, due: LocalDate, calendar: WorkingCalendar): LocalDate {
  let day = from;
  while (!sendsOn(day, due, calendar)) day = addDays(day, 1);
  return day;
}
