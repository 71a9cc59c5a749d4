import { type LocalDate, localDate, type MonthDay, monthDayIn } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { AssociationPack, SchoolPack } from "./pack.ts";
import type { Timing } from "./timing.ts";

type Versioned = AssociationPack | SchoolPack;

export interface Chosen<P> {
  readonly pack: P;
  /** The document does not cover the day and is carried over; `null` where it does. */
  readonly carriedOver: Text | null;
}

/**
 * The document of a series that holds for a duty of the year: the latest that was in force on the day that it names
 * itself. The last known rule runs on until it is superseded, and a year before the first takes the first.
 */
export function inForce<P extends Versioned>(
  series: readonly [P, ...P[]],
  timingIn: (pack: P) => Timing | undefined,
  year: number,
): Chosen<P> {
  const ordered = series.toSorted((a, b) => compare(startOf(a), startOf(b)));
  const begun = ordered.filter((pack) => startOf(pack) <= dayIn(timingIn(pack), year));
  const pack = begun.at(-1) ?? ordered[0] ?? series[0];
  return { pack, carriedOver: covers(pack, dayIn(timingIn(pack), year)) ? null : remark(pack) };
}

/** The day that a rule names in a year; its last day where it names none. */
function dayIn(timing: Timing | undefined, year: number): LocalDate {
  const due = timing && "due" in timing ? dueInYear(timing, year) : null;
  return due ? monthDayIn(year, due) : localDate(`${year}-12-31`);
}

/** The day that a rule prints for a year; `null` where it prints none. */
export const dueInYear = (timing: Extract<Timing, { due: unknown }>, year: number): MonthDay | null =>
  ("dueIn" in timing ? timing.dueIn[year] : undefined) ?? timing.due;

const startOf = ({ effective }: Versioned): string => effective.from ?? "";

const covers = ({ effective: { from, to } }: Versioned, day: LocalDate): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

const remark = ({ shortName }: Versioned): Text => ({
  zh: `${shortName.zh}，沿用`,
  en: `${shortName.en}, carried over`,
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
