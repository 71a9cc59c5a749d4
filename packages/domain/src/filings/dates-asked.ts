import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { lastWorkingDayOnOrBefore } from "../calendar/working-days.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Obligation } from "../obligations/obligation.ts";
import { awaitsCollege, type FilingStatus } from "./filing-status.ts";

/** Of a filing that was returned or unlocked: the new day that came with the reason. */
export interface SentBack {
  readonly status: FilingStatus;
  readonly dueAgain: LocalDate | null;
}

/** The day by which a filing that was handed in before is wanted again; `null` while nobody waits for it. */
export const wantedAgainBy = ({ status, dueAgain }: SentBack): LocalDate | null =>
  awaitsCollege(status) ? dueAgain : null;

type Dates = Pick<Obligation, "schoolDue" | "schoolLastWorkingDay" | "agencyDue" | "agencyLastWorkingDay">;

/**
 * The dates of a duty as its filing stands: none of what is exempt; the new day in place of the school's where the
 * filing is wanted again, because the first handing in has met the other.
 */
export function datesAsked<Duty extends Dates>(
  duty: Duty,
  filing: SentBack | undefined,
  calendar: WorkingCalendar,
): Duty {
  if (!filing) return duty;
  if (filing.status === "exempt") return { ...duty, ...none };
  const again = wantedAgainBy(filing);
  if (again === null) return duty;
  return { ...duty, schoolDue: again, schoolLastWorkingDay: lastWorkingDayOnOrBefore(calendar, again) };
}

const none = { schoolDue: null, schoolLastWorkingDay: null, agencyDue: null, agencyLastWorkingDay: null };
