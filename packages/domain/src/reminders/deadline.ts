import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { workingDaysBetween } from "../calendar/working-days.ts";
import { datesAsked, type SentBack } from "../filings/dates-asked.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Obligation } from "../obligations/obligation.ts";

/** A legal date with the last working day on or before it; the rungs hang on the second. */
export interface Deadline {
  readonly level: "school" | "agency";
  readonly due: LocalDate;
  readonly lastWorkingDay: LocalDate;
}

/** Both deadlines of an obligation, as the ladder asks for them. */
export const deadlinesOf = (
  obligation: Pick<Obligation, "schoolDue" | "schoolLastWorkingDay" | "agencyDue" | "agencyLastWorkingDay">,
): { readonly school: Deadline | null; readonly agency: Deadline | null } => ({
  school: deadlineOf("school", obligation.schoolDue, obligation.schoolLastWorkingDay),
  agency: deadlineOf("agency", obligation.agencyDue, obligation.agencyLastWorkingDay),
});

/** Those of a duty as its filing stands: the new day of what is wanted again; no agency's date that was met once. */
export function openDeadlines(
  obligation: Parameters<typeof deadlinesOf>[0],
  filing: (SentBack & { readonly filedOn: LocalDate | null }) | undefined,
  calendar: WorkingCalendar,
): ReturnType<typeof deadlinesOf> {
  const deadlines = deadlinesOf(datesAsked(obligation, filing, calendar));
  return (filing?.filedOn ?? null) === null ? deadlines : { ...deadlines, agency: null };
}

const deadlineOf = (
  level: Deadline["level"],
  due: LocalDate | null,
  lastWorkingDay: LocalDate | null,
): Deadline | null => (due && lastWorkingDay ? { level, due, lastWorkingDay } : null);

/** The dates that the product answers for: what was due before the school began to use it (`since`) belongs to the past. */
export const trackedDeadlines = (
  { school, agency }: { readonly school: Deadline | null; readonly agency: Deadline | null },
  since: LocalDate,
): readonly Deadline[] =>
  [school, agency].filter((deadline) => deadline !== null).filter(({ due }) => due >= since);

/** How far a day is from a deadline: `left` counts the working days after it, up to the last working day. */
export type DaysLeft =
  | { readonly past: false; readonly left: number; readonly dueToday: boolean }
  | { readonly past: true; readonly workingDaysOver: number };

/** A date runs to 24:00 of its day, so the Saturday of a Saturday date is not past. */
export function daysLeft(today: LocalDate, deadline: Deadline, calendar: WorkingCalendar): DaysLeft {
  const { due, lastWorkingDay } = deadline;
  if (today > due) return { past: true, workingDaysOver: workingDaysBetween(calendar, due, today) };
  const left = today > lastWorkingDay ? 0 : workingDaysBetween(calendar, today, lastWorkingDay);
  return { past: false, left, dueToday: today === due };
}
