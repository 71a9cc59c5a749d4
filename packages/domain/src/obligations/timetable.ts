import { type Programme, type StageRule, stageRules } from "../accreditation/programme.ts";
import { firstDayOf, type LocalDate, lastDayOf, type YearMonth, yearOf } from "../kernel/dates.ts";
import type { PolicyRule } from "../policy/rule.ts";
import type { Track, Validity } from "./track.ts";

/** The round of accreditation that a month belongs to. */
interface Round {
  /** The validity whose renewal it is; `null`: a first application, or one after the last validity has ended. */
  readonly validity: Validity | null;
  /** First month of the validity that such an application has led to. */
  readonly ledTo: YearMonth | null;
}

/** What a school's timetable says of one stage. */
export type Cell =
  | ({ readonly kind: "month"; readonly month: YearMonth; readonly due: LocalDate } & Round)
  | { readonly kind: "done"; readonly validity: Validity | null };

/** Rules other than stages have no cell. */
export type Timetable = { readonly [Rule in PolicyRule]?: Cell };

/** Of a programme that no row speaks of. */
export const noTimetable: Timetable = {};

/**
 * What the school's timetable says of each stage. “Done” belongs to the round of the months beside it; where a programme
 * that has passed has no month beside it, it tells of the round behind and is left out.
 */
export function timetableOf(programme: Programme, tracks: readonly Track[]): Timetable {
  const { stages } = programme;
  if (!stages) return noTimetable;
  const rounds = monthsOf(programme).map((month) => roundOf(month, tracks));
  const beside = rounds.findLast(({ validity }) => validity !== null)?.validity ?? null;
  const cells = stageRules.map((rule): [StageRule, Cell | null] => {
    const cell = stages[rule];
    if (cell === undefined) return [rule, null];
    if (cell !== "done")
      return [rule, { kind: "month", month: cell, due: lastDayOf(cell), ...roundOf(cell, tracks) }];
    const told = beside !== null || tracks.length === 0;
    return [rule, told ? { kind: "done", validity: beside } : null];
  });
  return Object.fromEntries(cells.filter(([, cell]) => cell !== null));
}

/** In order of time. */
const monthsOf = ({ stages = {} }: Programme): YearMonth[] =>
  stageRules
    .map((rule) => stages[rule])
    .filter((cell): cell is YearMonth => cell !== undefined && cell !== "done")
    .sort();

function roundOf(month: YearMonth, tracks: readonly Track[]): Round {
  const day = firstDayOf(month);
  const all = tracks.flatMap((track) => track.spans.map((span): Validity => ({ track, span })));
  const validity = all.find(({ span }) => span.months.start <= day && day <= span.end) ?? null;
  if (validity) return { validity, ledTo: null };
  return { validity, ledTo: all.find(({ span }) => span.months.start > day)?.span.record.validFrom ?? null };
}

/** The year of a first application: that of the batch, else that of the timetable's earliest month. */
export function applicationYear(programme: Programme): number | null {
  const { applyingIn, accreditations } = programme;
  if (applyingIn !== undefined && applyingIn !== null) return applyingIn;
  const [earliest] = accreditations.length > 0 ? [] : monthsOf(programme);
  return earliest === undefined ? null : yearOf(earliest);
}
