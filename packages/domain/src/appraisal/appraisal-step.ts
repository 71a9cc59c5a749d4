import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { workingDayAfter, workingDayBefore } from "../calendar/working-days.ts";
import { daysBetween, type LocalDate } from "../kernel/dates.ts";

/** Working days before and after the day of a review on which its reviewer is told; then each week. */
const BEFORE = [3, 1, 0] as const;
const AFTER = [1, 3, 5] as const;

/**
 * The step at which an open review stands today, by which a mail is sent once: `new` until the first day of the ladder,
 * then `before-3` … `before-0`, `after-1` … `after-5`, `week-1` and so on. Of steps that came while nothing ran the latest
 * stands for all.
 */
export function appraisalStep(due: LocalDate, today: LocalDate, calendar: WorkingCalendar): string {
  const last = workingDayAfter(calendar, due, AFTER.at(-1) ?? 0);
  const weeks = Math.floor(daysBetween(last, today) / 7);
  if (today > last && weeks > 0) return `week-${weeks}`;
  const days = [
    ...BEFORE.map((n) => ({ step: `before-${n}`, day: workingDayBefore(calendar, due, n) })),
    ...AFTER.map((n) => ({ step: `after-${n}`, day: workingDayAfter(calendar, due, n) })),
  ];
  return days.findLast(({ day }) => day <= today)?.step ?? "new";
}
