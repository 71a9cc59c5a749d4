import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { workingDaysBetween } from "../calendar/working-days.ts";
import { daysBetween, type LocalDate } from "../kernel/dates.ts";

/** 已审未报: accepted by the school, and no registration with the agency yet. */
export interface Unfiled {
  readonly acceptedOn: LocalDate;
  /** Calendar days since then. */
  readonly waitingDays: number;
  readonly agencyDue: LocalDate | null;
  /** Today excluded; negative once the date is past, `null` without a date. */
  readonly workingDaysLeft: number | null;
}

export const unfiledSince = (
  acceptedOn: LocalDate,
  agencyDue: LocalDate | null,
  { calendar, today }: { readonly calendar: WorkingCalendar; readonly today: LocalDate },
): Unfiled => ({
  acceptedOn,
  waitingDays: Math.max(0, daysBetween(acceptedOn, today)),
  agencyDue,
  workingDaysLeft: agencyDue === null ? null : workingDaysBetween(calendar, today, agencyDue),
});

/** The nearest date first; those without one last, the longest waiting before. */
export const byAgencyDate = (a: Unfiled, b: Unfiled): number => {
  const [dueA, dueB] = [a.agencyDue ?? "9999", b.agencyDue ?? "9999"];
  return dueA === dueB ? b.waitingDays - a.waitingDays : dueA < dueB ? -1 : 1;
};
