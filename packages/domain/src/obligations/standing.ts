import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { workingDaysBetween } from "../calendar/working-days.ts";
import { daysBetween, type LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Obligation } from "./obligation.ts";

/** `missed`: the date is past and nothing is in; `late`: it came in after the date. */
export const levelStatuses = ["no-deadline", "open", "due-soon", "missed", "on-time", "late"] as const;
export type LevelStatus = (typeof levelStatuses)[number];

export interface LevelStanding {
  readonly status: LevelStatus;
  readonly due: LocalDate | null;
  readonly lastWorkingDay: LocalDate | null;
  /** Calendar days to the date, negative once it is past; `null` without a date or when the act is done. */
  readonly daysLeft: number | null;
  /** The same in working days, today excluded. */
  readonly workingDaysLeft: number | null;
}

/** Handing in to the school and filing with the agency are two acts with two clocks. */
export interface Standing {
  readonly school: LevelStanding;
  readonly agency: LevelStanding;
}

export interface StandingFacts {
  readonly obligation: Pick<
    Obligation,
    "schoolDue" | "schoolLastWorkingDay" | "agencyDue" | "agencyLastWorkingDay"
  >;
  readonly calendar: WorkingCalendar;
  readonly today: LocalDate;
  /** Local date on which the college first handed in to the school. */
  readonly handedInOn: LocalDate | null;
  /** Local date of the registered filing with the agency. */
  readonly filedOn: LocalDate | null;
}

/** A date this many calendar days away is shown as coming soon, as in the office's weekly digest. */
export const dueSoonDays = 14;

export function standingOf({ obligation, calendar, today, handedInOn, filedOn }: StandingFacts): Standing {
  const { schoolDue, schoolLastWorkingDay, agencyDue, agencyLastWorkingDay } = obligation;
  const clock = { calendar, today };
  return {
    school: levelStanding(clock, {
      due: schoolDue,
      lastWorkingDay: schoolLastWorkingDay,
      doneOn: handedInOn,
    }),
    agency: levelStanding(clock, { due: agencyDue, lastWorkingDay: agencyLastWorkingDay, doneOn: filedOn }),
  };
}

export const levelStatusNames: Record<keyof Standing, Record<LevelStatus, Text>> = {
  school: {
    "no-deadline": { zh: "无校级期限", en: "No school date" },
    open: { zh: "未到期", en: "Open" },
    "due-soon": { zh: "即将到期", en: "Due soon" },
    missed: { zh: "校级逾期未提交", en: "Overdue to the school" },
    "on-time": { zh: "按期提交", en: "Handed in on time" },
    late: { zh: "逾期提交", en: "Handed in late" },
  },
  agency: {
    "no-deadline": { zh: "无认证机构期限", en: "No agency date" },
    open: { zh: "未到期", en: "Open" },
    "due-soon": { zh: "即将到期", en: "Due soon" },
    missed: { zh: "逾期未报备", en: "Not filed in time" },
    "on-time": { zh: "按期报备", en: "Filed on time" },
    late: { zh: "逾期报备", en: "Filed late" },
  },
};

interface Level {
  readonly due: LocalDate | null;
  readonly lastWorkingDay: LocalDate | null;
  readonly doneOn: LocalDate | null;
}

function levelStanding(
  { calendar, today }: Pick<StandingFacts, "calendar" | "today">,
  level: Level,
): LevelStanding {
  const { due, lastWorkingDay, doneOn } = level;
  if (due === null)
    return { status: "no-deadline", due, lastWorkingDay, daysLeft: null, workingDaysLeft: null };
  if (doneOn !== null) {
    return {
      status: doneOn <= due ? "on-time" : "late",
      due,
      lastWorkingDay,
      daysLeft: null,
      workingDaysLeft: null,
    };
  }
  const daysLeft = daysBetween(today, due);
  const status = daysLeft < 0 ? "missed" : daysLeft <= dueSoonDays ? "due-soon" : "open";
  return { status, due, lastWorkingDay, daysLeft, workingDaysLeft: workingDaysBetween(calendar, today, due) };
}
