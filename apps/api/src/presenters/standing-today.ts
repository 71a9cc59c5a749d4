import type { FactView } from "@goodstanding/database/queries/fact";
import type { FilingView } from "@goodstanding/database/queries/filing";
import type { ObligationView } from "@goodstanding/database/queries/obligation";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";
import { datesAsked, wantedAgainBy } from "@goodstanding/domain/filings/dates-asked";
import { type LocalDate, localDateAt } from "@goodstanding/domain/kernel/dates";
import { type Standing, standingOf } from "@goodstanding/domain/obligations/standing";
import type { ReminderLadders } from "@goodstanding/domain/policy/reminder-ladder";
import type { MovedDate } from "./moved-dates.ts";

/** Who reads, and the day, the place and the calendar by which dates are judged. */
export interface Reckoning {
  readonly actor: PersonActor;
  readonly today: LocalDate;
  readonly timeZone: string;
  readonly calendar: WorkingCalendar;
  /** By which the school reminds today. */
  readonly ladders: ReminderLadders;
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
  { today, timeZone, calendar }: Pick<Reckoning, "today" | "timeZone" | "calendar">,
): Standing {
  const closedOn = closedBy?.onDate ?? countedOn(obligation);
  return standingOf({
    obligation: datesAsked(obligation, filing, calendar),
    calendar,
    today,
    handedInOn: closedOn ?? (filing ? handedInOn(filing, timeZone) : null),
    filedOn: closedOn ?? filing?.filedOn ?? null,
  });
}

/** The local day that met the school's date; what is wanted again has not met its new day. */
export const handedInOn = (
  filing: Pick<FilingView, "status" | "dueAgain" | "firstSubmittedAt">,
  timeZone: string,
): LocalDate | null =>
  filing.firstSubmittedAt === null || wantedAgainBy(filing) !== null
    ? null
    : localDateAt(filing.firstSubmittedAt, timeZone);

/** What was counted within its term, or is ticked in the school's timetable, was in time. */
const countedOn = ({ state, schoolDue, agencyDue }: ObligationView): LocalDate | null =>
  state === "fulfilled" ? (schoolDue ?? agencyDue) : null;
