import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { dayNumber, daysBetween, type LocalDate } from "../kernel/dates.ts";
import type { ReminderLadder } from "../policy/reminder-ladder.ts";

/** What alarms until somebody has dealt with it: a filing to be registered, a letter to be answered, an order to be met. */
export interface Alarm {
  /** It is told of on a later day than this. */
  readonly since: LocalDate;
  /** Today excluded; negative once the date is past, 0 for what is to be done at once, `null` without a date. */
  readonly workingDaysLeft: number | null;
}

interface Asked {
  readonly alarms: readonly Alarm[];
  /** The last day on which these people were reminded; `null`: never. */
  readonly lastOn: LocalDate | null;
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  /** Tells at how many working days before a date there is one, and how often while every date is far. */
  readonly ladder: Pick<ReminderLadder, "agencyBefore" | "thenEveryDays">;
}

/**
 * Whether a reminder of alarms is due: on working days alone, first on the one after something has come, then weekly, near
 * a date on the days of the ladder and after it daily, until nothing is left.
 */
export function isAlarmReminderDue({ alarms, lastOn, today, calendar, ladder }: Asked): boolean {
  const waiting = alarms.filter(({ since }) => since < today);
  if (waiting.length === 0 || !calendar.isWorkingDay(dayNumber(today)) || lastOn === today) return false;
  if (lastOn === null || waiting.some(({ since }) => since >= lastOn)) return true;
  const isNear = waiting.some(
    ({ workingDaysLeft }) =>
      workingDaysLeft !== null && (workingDaysLeft < 0 || ladder.agencyBefore.includes(workingDaysLeft)),
  );
  return isNear || daysBetween(lastOn, today) >= ladder.thenEveryDays;
}
