import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { workingDayAfter, workingDayBefore } from "../calendar/working-days.ts";
import { addDays, daysBetween, type LocalDate } from "../kernel/dates.ts";
import type { ReminderLadder } from "../policy/reminder-ladder.ts";
import type { Deadline } from "./deadline.ts";
import { type ReminderStep, type RungKind, rungKinds } from "./reminder-step.ts";

/** The deadlines of one obligation; at least the agency's is there for everything that is owed. */
export interface Deadlines {
  readonly school: Deadline | null;
  readonly agency: Deadline | null;
}

/** `distance`: working days to or from the deadline; of a weekly rung its number in the row of weeks. */
export interface Rung {
  readonly step: ReminderStep;
  readonly kind: RungKind;
  readonly on: LocalDate;
  readonly distance: number;
  /** The deadline that it is about. */
  readonly deadline: Deadline;
}

interface LadderOf {
  readonly deadlines: Deadlines;
  readonly ladder: ReminderLadder;
  readonly calendar: WorkingCalendar;
  /** The weekly rungs have no end of their own: they are listed up to this day. */
  readonly until: LocalDate;
}

/**
 * Every rung of one obligation up to and including `until`, earliest first and the gravest last on one day.
 * The school's rungs hang on the agency's deadline where the school sets none; no deadline, no rung.
 */
export function rungsUntil({ deadlines, ladder, calendar, until }: LadderOf): readonly Rung[] {
  const school = deadlines.school ?? deadlines.agency;
  return [
    ...(school ? schoolRungs(school, ladder, calendar, until) : []),
    ...(deadlines.agency
      ? beforeRungs("agency-before", deadlines.agency, ladder.agencyBefore, calendar)
      : []),
  ]
    .filter((rung) => rung.on <= until)
    .sort(byDayThenGravity);
}

function schoolRungs(
  deadline: Deadline,
  ladder: ReminderLadder,
  calendar: WorkingCalendar,
  until: LocalDate,
): readonly Rung[] {
  const anchor = deadline.lastWorkingDay;
  const overdue = ladder.schoolOverdue.map((distance) =>
    rungAt("school-overdue", distance, deadline, workingDayAfter(calendar, anchor, distance)),
  );
  const lastOverdue = overdue.reduce((latest, { on }) => (on > latest ? on : latest), anchor);
  return [
    ...beforeRungs("school-before", deadline, ladder.schoolBefore, calendar),
    ...overdue,
    ...weeks(lastOverdue, ladder.thenEveryDays, until).map((date, index) =>
      rungAt("school-weekly", index + 1, deadline, workingDayAfter(calendar, date, 0)),
    ),
  ];
}

const beforeRungs = (
  kind: RungKind,
  deadline: Deadline,
  distances: readonly number[],
  calendar: WorkingCalendar,
): readonly Rung[] =>
  distances.map((distance) =>
    rungAt(kind, distance, deadline, workingDayBefore(calendar, deadline.lastWorkingDay, distance)),
  );

const rungAt = (kind: RungKind, distance: number, deadline: Deadline, on: LocalDate): Rung => ({
  step: `${kind}-${distance}`,
  kind,
  on,
  distance,
  deadline,
});

const weeks = (from: LocalDate, everyDays: number, until: LocalDate): readonly LocalDate[] =>
  Array.from({ length: Math.max(0, Math.floor(daysBetween(from, until) / everyDays)) }, (_, index) =>
    addDays(from, (index + 1) * everyDays),
  );

const byDayThenGravity = (a: Rung, b: Rung): number =>
  daysBetween(b.on, a.on) || rungKinds.indexOf(a.kind) - rungKinds.indexOf(b.kind);
