import type { FactView } from "@goodstanding/database/queries/fact";
import type { FilingView } from "@goodstanding/database/queries/filing";
import type { ObligationView } from "@goodstanding/database/queries/obligation";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";
import { type LocalDate, localDateAt } from "@goodstanding/domain/kernel/dates";
import { type Standing, standingOf } from "@goodstanding/domain/obligations/standing";
import type { MovedDate } from "./moved-dates.ts";

/** Who reads, and the day, the place and the calendar by which dates are judged. */
export interface Reckoning {
  readonly actor: PersonActor;
  readonly today: LocalDate;
  readonly timeZone: string;
  readonly calendar: WorkingCalendar;
}

/** What has been done about an obligation. */
export interface Answer {
  readonly filing?: FilingView | undefined;
  /** The fact that closes it. */
  readonly closedBy?: FactView | undefined;
  /** The office has moved the school's day of it in the settings. */
  readonly moved?: MovedDate | null;
}

/** Handing in stops the school's clock alone; a fact that closes a duty closes it at both levels. */
export function standingToday(
  obligation: ObligationView,
  { filing, closedBy }: Answer,
  { today, timeZone, calendar }: Reckoning,
): Standing {
  const closedOn = closedBy?.onDate ?? countedOn(obligation);
  const submittedOn = filing?.firstSubmittedAt ? localDateAt(filing.firstSubmittedAt, timeZone) : null;
  return standingOf({
    obligation: askedOf(obligation, filing?.status),
    calendar,
    today,
    handedInOn: closedOn ?? submittedOn,
    filedOn: closedOn ?? filing?.filedOn ?? null,
  });
}

/** Of what is exempt no date is asked, whatever the obligation says. */
export const askedOf = <
  T extends Pick<FilingView, "schoolDue" | "schoolLastWorkingDay" | "agencyDue" | "agencyLastWorkingDay">,
>(
  duty: T,
  status: FilingView["status"] | undefined,
): T =>
  status === "exempt"
    ? { ...duty, schoolDue: null, schoolLastWorkingDay: null, agencyDue: null, agencyLastWorkingDay: null }
    : duty;

/** What was counted within its term, or is ticked in the school's timetable, was in time. */
const countedOn = ({ state, schoolDue, agencyDue }: ObligationView): LocalDate | null =>
  state === "fulfilled" ? (schoolDue ?? agencyDue) : null;
