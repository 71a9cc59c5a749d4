import { daysBetween, type LocalDate } from "../kernel/dates.ts";

export type SchoolStanding = "on-time" | "late" | "no-deadline";
export type AgencyStanding = "on-time" | "late" | "open" | "missed" | "no-deadline";

/** `days`: calendar days between the due date and the local date compared, never negative, `null` without a deadline. */
export interface Timeliness {
  readonly school: {
    readonly due: LocalDate | null;
    readonly status: SchoolStanding;
    readonly days: number | null;
    /** The due date is that of an extension; absent where it is not. */
    readonly isExtended?: true;
  };
  readonly agency: {
    readonly due: LocalDate | null;
    readonly status: AgencyStanding;
    readonly days: number | null;
  };
}

export interface TimelinessDates {
  readonly schoolDue: LocalDate | null;
  /** `schoolDue` is the day of an extension that was granted. */
  readonly isExtended: boolean;
  readonly agencyDue: LocalDate | null;
  /** Local date on which the college sent the material to the school. */
  readonly submittedOn: LocalDate;
  /** Local date of the registered filing with the agency, `null` while there is none. */
  readonly agencyFiledOn: LocalDate | null;
  /** Local date on which the standing at the agency is asked. */
  readonly referenceDate: LocalDate;
}

/**
 * A due date includes its day to 24:00 local time. Handing in to the school never meets the agency's date
 * (domain note N11): that standing comes from the registered filing alone.
 */
export function timelinessOf(dates: TimelinessDates): Timeliness {
  return { school: schoolStanding(dates), agency: agencyStanding(dates) };
}

function schoolStanding({ schoolDue: due, isExtended, submittedOn }: TimelinessDates): Timeliness["school"] {
  if (due === null) return { due, status: "no-deadline", days: null };
  return {
    ...{ due, status: submittedOn <= due ? "on-time" : "late", days: distance(due, submittedOn) },
    ...(isExtended ? { isExtended } : {}),
  };
}

/** How a filing stands at the agency on a day. */
export function agencyStanding({
  agencyDue: due,
  agencyFiledOn: filed,
  referenceDate,
}: Pick<TimelinessDates, "agencyDue" | "agencyFiledOn" | "referenceDate">): Timeliness["agency"] {
  if (due === null) return { due, status: "no-deadline", days: null };
  if (filed !== null) return { due, status: filed <= due ? "on-time" : "late", days: distance(due, filed) };
  return { due, status: referenceDate <= due ? "open" : "missed", days: distance(due, referenceDate) };
}

const distance = (due: LocalDate, compared: LocalDate): number => Math.abs(daysBetween(due, compared));
