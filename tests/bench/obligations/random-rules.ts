import {
  addDays,
  dateOf,
  daysInMonth,
  type LocalDate,
  localDate,
  monthDayIn,
  monthOf,
  partsOf,
  yearOf,
} from "@goodstanding/domain/kernel/dates";
import { addMonthsTo } from "@goodstanding/domain/kernel/months";
import { randomFrom } from "../../support/random.ts";
import { datetime, RRule } from "./rrule.ts";
import type { RecurrenceOptions } from "./rrule-plan.ts";

/** One rule said twice: as recurrence rule, and as the dates that our own arithmetic comes to. */
export interface RandomRule {
  readonly said: string;
  readonly options: RecurrenceOptions;
  readonly ours: readonly LocalDate[];
}

/** Yearly days, and clocks of days, months and years; many on 29 February, at the end of months and of years. */
export function randomRules(count: number, seed: number): RandomRule[] {
  const random = randomFrom(seed);
  const upTo = (n: number): number => Math.floor(random() * n);
  const kinds = [yearlyDay, daysClock, monthsClock, yearsClock];
  return Array.from({ length: count }, () => {
    const start = startFrom(upTo);
    const kind = kinds[upTo(kinds.length)] ?? yearlyDay;
    return kind({ start, interval: 1 + upTo(6), count: 1 + upTo(12) }, upTo);
  });
}

type UpTo = (n: number) => number;

interface Recurrence {
  readonly start: LocalDate;
  readonly interval: number;
  readonly count: number;
}

const edges = [
  "2024-02-29",
  "2028-02-29",
  "2023-02-28",
  "2026-12-31",
  "2027-01-01",
  "2026-10-31",
  "2025-08-31",
];

function startFrom(upTo: UpTo): LocalDate {
  const edge = edges[upTo(edges.length * 3)];
  if (edge !== undefined) return localDate(edge);
  const [year, month] = [2015 + upTo(20), 1 + upTo(12)];
  return dateOf(year, month, 1 + upTo(daysInMonth(year, month)));
}

/** A day of the year, 29 February included, as filings and reports are due; not before the start. */
function yearlyDay({ start, interval, count }: Recurrence, upTo: UpTo): RandomRule {
  const month = 1 + upTo(12);
  const day = 1 + upTo(daysInMonth(2024, month));
  const ours: LocalDate[] = [];
  for (let year = yearOf(start); ours.length < count; year += interval) {
    const date = monthDayIn(year, { month, day });
    if (date >= start) ours.push(date);
  }
  const options = {
    ...clamped(day),
    freq: RRule.YEARLY,
    bymonth: month,
    dtstart: instant(start),
    interval,
    count,
  };
  return { said: `every ${interval} years on ${month}-${day} from ${start}, ${count} times`, options, ours };
}

function daysClock({ start, interval, count }: Recurrence, upTo: UpTo): RandomRule {
  const days = interval * (1 + upTo(30));
  return {
    said: `every ${days} days from ${start}, ${count} times`,
    options: { freq: RRule.DAILY, dtstart: instant(start), interval: days, count },
    ours: Array.from({ length: count }, (_, at) => addDays(start, at * days)),
  };
}

function monthsClock({ start, interval, count }: Recurrence): RandomRule {
  const { day } = partsOf(start);
  return {
    said: `every ${interval} months from ${start}, ${count} times`,
    options: { ...clamped(day), freq: RRule.MONTHLY, dtstart: instant(start), interval, count },
    ours: Array.from({ length: count }, (_, at) => addMonthsTo(start, at * interval)),
  };
}

function yearsClock({ start, interval, count }: Recurrence): RandomRule {
  const { day } = partsOf(start);
  const bymonth = monthOf(start);
  return {
    said: `every ${interval} years from ${start}, ${count} times`,
    options: { ...clamped(day), freq: RRule.YEARLY, bymonth, dtstart: instant(start), interval, count },
    ours: Array.from({ length: count }, (_, at) => addMonthsTo(start, at * interval * 12)),
  };
}

/** The last day that the month has, up to the one that is meant: recurrence rules leave out a month that is too short. */
const clamped = (day: number): RecurrenceOptions =>
  day <= 28
    ? { bymonthday: day }
    : { bymonthday: Array.from({ length: day - 27 }, (_, at) => 28 + at), bysetpos: -1 };

const instant = (date: LocalDate): Date => {
  const { year, month, day } = partsOf(date);
  return datetime(year, month, day);
};
