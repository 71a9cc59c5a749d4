import { type Programme, type StageRule, stageRules } from "../accreditation/programme.ts";
import { firstDayOf, type LocalDate, lastDayOf, type YearMonth, yearOf } from "../kernel/dates.ts";
import type { PolicyRule } from "../policy/rule.ts";
import type { Track } from "./track.ts";

/** What a school's timetable says of one stage, and the validity whose renewal it speaks of; `null`: a first application. */
export type Cell =
  | {
      readonly kind: "month";
      readonly month: YearMonth;
      readonly due: LocalDate;
      readonly track: Track | null;
    }
  | { readonly kind: "done"; readonly track: Track | null };

/** Rules other than stages have no cell. */
export type Timetable = { readonly [Rule in PolicyRule]?: Cell };

const empty: Timetable = {};

/**
 * The cells that speak of a round that is not behind. A month inside a validity that has been renewed, or before the
 * first one, tells of a round that led to it. “Done” belongs to the round of the row's months, and where the row has
 * none, in a programme that has passed, to the round behind it.
 */
export function timetableOf({ stages, accreditations }: Programme, tracks: readonly Track[]): Timetable {
  if (!stages) return empty;
  const months = stageRules.map((rule) => stages[rule]).filter((cell) => isMonth(cell));
  const rounds = months.map((month) => roundOf(month, tracks)).filter((round) => round !== null);
  const cells = stageRules.map((rule): [StageRule, Cell | null] => {
    const cell = stages[rule];
    if (cell === undefined) return [rule, null];
    if (isMonth(cell)) {
      const round = roundOf(cell, tracks);
      return [rule, round && { kind: "month", month: cell, due: lastDayOf(cell), track: round.track }];
    }
    if (accreditations.length === 0) return [rule, { kind: "done", track: null }];
    const round = rounds.find(({ track }) => track !== null);
    return [rule, round ? { kind: "done", track: round.track } : null];
  });
  return Object.fromEntries(cells.filter(([, cell]) => cell !== null));
}

const isMonth = (cell: YearMonth | "done" | undefined): cell is YearMonth =>
  cell !== undefined && cell !== "done";

/** The round that a month belongs to; `null` for one that is behind. */
function roundOf(month: YearMonth, tracks: readonly Track[]): { readonly track: Track | null } | null {
  const day = firstDayOf(month);
  const inside = tracks.find(({ chain }) => chain.start <= day && day <= chain.end);
  if (inside) return inside.last.start <= day ? { track: inside } : null;
  return tracks.some(({ chain }) => chain.start > day) ? null : { track: null };
}

/** The year of a first application: that of the batch, else that of the timetable's earliest month. */
export function applicationYear({ applyingIn, stages, accreditations }: Programme): number | null {
  if (applyingIn !== undefined && applyingIn !== null) return applyingIn;
  if (!stages || accreditations.length > 0) return null;
  const months = stageRules.map((rule) => stages[rule]).filter((cell) => isMonth(cell));
  const [earliest] = months.sort();
  return earliest === undefined ? null : yearOf(earliest);
}
