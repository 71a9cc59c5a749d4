import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";
import {
  addDays,
  type DayNumber,
  dayNumber,
  type LocalDate,
  monthOf,
  partsOf,
  yearOf,
} from "@goodstanding/domain/kernel/dates";
import type { Obligation } from "@goodstanding/domain/obligations/obligation";
import type { Options } from "rrule";
import { datetime, RRule } from "./rrule.ts";

export type RecurrenceOptions = Partial<Options>;

/** The recurrence rules of one programme, one for each rule, level and run of years with the same day. */
export type Plan = readonly {
  readonly dates: RecurrenceOptions;
  /** The weekdays of the fortnight up to each date, among which the last working day is; `null` where none is asked for. */
  readonly weekdays: RecurrenceOptions | null;
}[];

/**
 * The rules that come to every date of a programme's obligations: of all levels, of the steps between them, and of the
 * last working days. They are made before the clock starts, so the package only expands them: it judges nothing and
 * gives no states, reasons or clauses.
 */
export const planOf = (obligations: readonly Obligation[]): Plan =>
  runsOf(obligations.flatMap(datedOf)).map((run) => ({
    dates: yearlyOn(run),
    weekdays: run.isWorked ? weekdaysBefore(run) : null,
  }));

/** Every date of the plan as a day number, without the package's cache, since nothing asks a rule twice. */
export function expandPlan(plan: Plan, calendar: WorkingCalendar): DayNumber[] {
  const days: DayNumber[] = [];
  for (const { dates, weekdays } of plan) {
    const due = expandRule(dates);
    days.push(...due);
    if (weekdays) {
      const candidates = expandRule(weekdays).filter(calendar.isWorkingDay);
      for (const day of due) days.push(lastWorkingDay(day, candidates, calendar));
    }
  }
  return days;
}

export const expandRule = (options: RecurrenceOptions): DayNumber[] =>
  new RRule(options, true).all().map((date) => date.getTime() / 86_400_000);

/** The same dates as the obligations hold them. */
export const daysIn = (obligations: readonly Obligation[]): DayNumber[] =>
  obligations.flatMap((each) => [
    ...datedOf(each).map(({ date }) => dayNumber(date)),
    ...[each.schoolLastWorkingDay, each.agencyLastWorkingDay].filter((date) => date !== null).map(dayNumber),
  ]);

interface Dated {
  /** What comes back: a rule at a level, or a step of it. */
  readonly series: string;
  readonly date: LocalDate;
  readonly isWorked: boolean;
}

const levels = ["targetDue", "schoolDue", "agencyDue"] as const;
const stepNames = ["reviewFinishedBy", "resubmittedBy", "plannedFilingOn"] as const;

function datedOf(obligation: Obligation): Dated[] {
  const { rule, steps } = obligation;
  const named = [
    ...levels.map((level) => ({ name: level, date: obligation[level], isWorked: level !== "targetDue" })),
    ...stepNames.map((name) => ({ name, date: steps && steps[name], isWorked: false })),
  ];
  return named.flatMap(({ name, date, isWorked }) =>
    date === null ? [] : [{ series: `${rule} ${name}`, date, isWorked }],
  );
}

interface Run {
  readonly first: LocalDate;
  last: LocalDate;
  readonly isWorked: boolean;
}

/** Dates of a series that come back on the same day from year to year. */
function runsOf(dated: readonly Dated[]): Run[] {
  const runs: Run[] = [];
  const open = new Map<string, Run>();
  for (const { series, date, isWorked } of dated) {
    const key = `${series}${date.slice(4)}`;
    const run = open.get(key);
    if (run && yearOf(run.last) + 1 === yearOf(date)) run.last = date;
    else {
      const begun = { first: date, last: date, isWorked };
      open.set(key, begun);
      runs.push(begun);
    }
  }
  return runs;
}

const yearlyOn = ({ first, last }: Run): RecurrenceOptions => ({
  freq: RRule.YEARLY,
  dtstart: datetime(yearOf(first), 1, 1),
  until: datetime(yearOf(last), 12, 31),
  bymonth: monthOf(first),
  bymonthday: partsOf(first).day,
});

/** No break, with the weekends beside it, is longer. */
const FORTNIGHT = 14;
const workweek = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR];

/** One yearly rule where the fortnight lies in the month of the date, else the days one by one. */
function weekdaysBefore(run: Run): RecurrenceOptions {
  const { day } = partsOf(run.first);
  if (day > FORTNIGHT) {
    const bymonthday = Array.from({ length: FORTNIGHT + 1 }, (_, at) => day - FORTNIGHT + at);
    return { ...yearlyOn(run), bymonthday, byweekday: workweek };
  }
  const from = partsOf(addDays(run.first, -FORTNIGHT));
  const to = partsOf(run.last);
  return {
    freq: RRule.DAILY,
    dtstart: datetime(from.year, from.month, from.day),
    until: datetime(to.year, to.month, to.day),
    byweekday: workweek,
  };
}

/** The last candidate that is not after the day, or a weekend day after it that is worked instead (补班). */
function lastWorkingDay(
  due: DayNumber,
  candidates: readonly DayNumber[],
  { isWorkingDay }: WorkingCalendar,
): DayNumber {
  const weekday = candidates.findLast((day) => day <= due) ?? due;
  for (let day = due; day > weekday; day--) if (isWorkingDay(day)) return day;
  return weekday;
}
