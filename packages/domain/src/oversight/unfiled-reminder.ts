import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { dayNumber, daysBetween, type LocalDate } from "../kernel/dates.ts";
import type { Unfiled } from "./unfiled.ts";

/** Calendar days between two reminders while the agency's date is far. */
const EVERY_DAYS = 7;
/** From so many working days before the agency's date on, and after it, there is one each working day. */
const DAILY_FROM = 5;

interface Asked {
  readonly unfiled: readonly Unfiled[];
  /** The last day on which these people were reminded; `null`: never. */
  readonly lastOn: LocalDate | null;
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
}

/**
 * Whether a reminder of 已审未报 is due: on working days alone, first on the one after the school accepted something, then
 * weekly, near the agency's date daily, until nothing is left to register.
 */
export function isUnfiledReminderDue({ unfiled, lastOn, today, calendar }: Asked): boolean {
  const waiting = unfiled.filter(({ acceptedOn }) => acceptedOn < today);
  if (waiting.length === 0 || !calendar.isWorkingDay(dayNumber(today)) || lastOn === today) return false;
  if (lastOn === null || waiting.some(({ acceptedOn }) => acceptedOn >= lastOn)) return true;
  const isNear = waiting.some(
    ({ workingDaysLeft }) => workingDaysLeft !== null && workingDaysLeft <= DAILY_FROM,
  );
  return isNear || daysBetween(lastOn, today) >= EVERY_DAYS;
}
