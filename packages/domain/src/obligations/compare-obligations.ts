import { canonicalJson } from "../kernel/canonical-json.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Obligation } from "./obligation.ts";

/** An obligation with the id of the programme or unit that owes it. */
export interface OwedBySubject {
  readonly subject: string;
  readonly obligation: Obligation;
}

/** One date of a duty before and after; `null` where the level sets none. */
export interface MovedDate {
  readonly level: "target" | "school" | "agency";
  readonly before: LocalDate | null;
  readonly after: LocalDate | null;
}

export interface BeforeAndAfter<T> {
  readonly before: T;
  readonly after: T;
}

/** What becomes of every duty, in the order in which they were given. */
export interface ObligationComparison<T> {
  /** `before` is a year that was shown without being owed, `after` one that will be; `null`: not shown at all. */
  readonly appears: readonly { readonly before: T | null; readonly after: T }[];
  readonly vanishes: readonly { readonly before: T; readonly after: T | null }[];
  readonly moves: readonly (BeforeAndAfter<T> & { readonly dates: readonly MovedDate[] })[];
  /** The dates stay; the reason, the clause or something else that is said of the duty changes. */
  readonly restated: readonly BeforeAndAfter<T>[];
  readonly unchanged: number;
}

/**
 * Two derivations of the same programmes and units, held together by (subject, rule, period). Years that are shown
 * without being owed neither appear nor vanish: only what has a date, or has to be done, does.
 */
export function compareObligations<T extends OwedBySubject>(
  before: readonly T[],
  after: readonly T[],
): ObligationComparison<T> {
  const old = new Map(before.map((each) => [dutyKey(each), each]));
  const next = new Map(after.map((each) => [dutyKey(each), each]));
  const pairs = before.flatMap((each) => {
    const later = next.get(dutyKey(each));
    return later ? [{ before: each, after: later }] : [];
  });
  const staying = pairs.filter(isLive).map((pair) => ({ ...pair, dates: movedDates(pair) }));
  const notOwed = pairs.filter(isIdle);
  const keeping = [...staying.filter(({ dates }) => dates.length === 0), ...notOwed];
  const restated = keeping.filter((pair) => !isSame(pair));
  return {
    appears: after
      .map((each) => ({ before: old.get(dutyKey(each)) ?? null, after: each }))
      .filter((pair) => isDated(pair.after) && !isDated(pair.before)),
    vanishes: before
      .map((each) => ({ before: each, after: next.get(dutyKey(each)) ?? null }))
      .filter((pair) => isDated(pair.before) && !isDated(pair.after)),
    moves: staying.filter(({ dates }) => dates.length > 0),
    restated: restated.map((pair) => ({ before: pair.before, after: pair.after })),
    unchanged: keeping.length - restated.length,
  };
}

/** By what a duty is told from every other: its subject, rule and period. */
export const dutyKey = ({ subject, obligation: { rule, period } }: OwedBySubject): string =>
  `${subject} ${rule} ${period}`;

type Pair = BeforeAndAfter<OwedBySubject>;

const isLive = ({ before, after }: Pair): boolean => isDated(before) && isDated(after);
const isIdle = ({ before, after }: Pair): boolean => !isDated(before) && !isDated(after);

function isDated(each: OwedBySubject | null): boolean {
  if (!each) return false;
  const { state, targetDue, schoolDue, agencyDue } = each.obligation;
  return state === "owed" || targetDue !== null || schoolDue !== null || agencyDue !== null;
}

const levels = [
  ["target", "targetDue"],
  ["school", "schoolDue"],
  ["agency", "agencyDue"],
] as const;

const movedDates = ({ before, after }: Pair): readonly MovedDate[] =>
  levels.flatMap(([level, field]) => {
    const [was, is] = [before.obligation[field], after.obligation[field]];
    return was === is ? [] : [{ level, before: was, after: is }];
  });

const isSame = ({ before, after }: Pair): boolean =>
  canonicalJson(before.obligation) === canonicalJson(after.obligation);
