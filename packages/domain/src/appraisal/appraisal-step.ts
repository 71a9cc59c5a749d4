import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { workingDayAfter, workingDayBefore } from "../calendar/working-days.ts";
import { daysBetween, type LocalDate } from "../kernel/dates.ts";
import type { ReminderLadder } from "../policy/reminder-ladder.ts";

/**
 * The step at which an open review stands today, by which a mail is sent once: `new` until the first day of the ladder,
 * then `before-3` … `before-0`, `after-1` … `after-5`, `week-1` and so on by the days of `ladder`. Of steps that came while nothing ran the latest
 * stands for all.
 */
export function appraisalStep(
  due: LocalDate,
  today: LocalDate,
  { ladder, calendar }: { readonly ladder: ReminderLadder; readonly calendar: WorkingCalendar },
): string {
  const before = ladder.schoolBefore.toSorted((a, b) => b - a);
  const after = ladder.schoolOverdue.toSorted((a, b) => a - b);
  const last = workingDayAfter(calendar, due, after.at(-1) ?? 0);
  const weeks = Math.floor(daysBetween(last, today) / ladder.thenEveryDays);
  if (today > last && weeks > 0) return `week-${weeks}`;
  const days = [
    ...before.map((n) => ({ step: `before-${n}`, day: workingDayBefore(calendar, due, n) })),
    ...after.map((n) => ({ step: `after-${n}`, day: workingDayAfter(calendar, due, n) })),
  ];
  return days.findLast(({ day }) => day <= today)?.step ?? "new";
}
