import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { lastWorkingDayOnOrBefore, workingDayAfter } from "../calendar/working-days.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { StepsBetween } from "../obligations/obligation.ts";
import type { AppraisalLevel } from "./appraisal.ts";

export interface ReviewDates {
  readonly level: AppraisalLevel;
  /** 1 for what is handed in the first time. */
  readonly round: number;
  readonly schoolDue: LocalDate | null;
  readonly agencyDue: LocalDate | null;
  /** The days between both dates (N13), where both are set. */
  readonly steps: StepsBetween | null;
}

/** Working days for a review whose every printed day is past. */
const LATE_DAYS = 5;

/**
 * The last working day for a review. A college reviews before the school's date; the school finishes before what comes
 * back is wanted again, and reviews what came back before the planned day of filing. A day that is past gives way to the
 * next that is to come, the agency's at last.
 */
export function appraisalDue(
  { level, round, schoolDue, agencyDue, steps }: ReviewDates,
  today: LocalDate,
  calendar: WorkingCalendar,
): LocalDate {
  const finished = round === 1 ? steps?.reviewFinishedBy : null;
  const days = [level === "college" ? schoolDue : null, finished, steps?.plannedFilingOn, agencyDue];
  const working = days.flatMap((day) => (day ? [lastWorkingDayOnOrBefore(calendar, day)] : []));
  return working.find((day) => day >= today) ?? workingDayAfter(calendar, today, LATE_DAYS);
}
