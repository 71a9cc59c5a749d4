import { compareByBytes } from "../filings/byte-order.ts";
import { type AttainmentFormula, attainmentOf, type ObjectiveAttainment } from "./attainment.ts";
import { type AttainmentComparison, compareAttainment } from "./compare-attainment.ts";
import type { ReviewFacts, SortedFile } from "./facts.ts";
import { gradeSlots } from "./grade-slots.ts";
import type { OpenAttainmentReason } from "./open-attainment.ts";
import type { AttainmentReport, PrintedAttainment } from "./reading/attainment-report.ts";
import { poolScores, type ScoreTable } from "./reading/score-table.ts";

/** One attainment report beside the scores of its course. */
export interface RecomputedReport {
  readonly report: SortedFile;
  /** Objectives where the report prints another number than the scores come to. */
  readonly differences: readonly { readonly printed: PrintedAttainment; readonly computed: number }[];
  /** Why some of it could not be compared, or may have been compared with the wrong full marks; `null`: all of it was. */
  readonly open: OpenAttainmentReason | null;
  /** Paths of the score tables that were computed from. */
  readonly scores: readonly string[];
}

/** Each report of the filing's courses. A scan and what else holds no words is no report that could be compared. */
export function recomputeAttainment(
  { files }: Pick<ReviewFacts, "files">,
  formula: AttainmentFormula,
): readonly RecomputedReport[] {
  const inCourses = files.filter(({ placement }) => (placement?.course ?? null) !== null);
  const byCourse = Map.groupBy(inCourses, ({ placement }) => placement?.course);
  return [...byCourse.values()].flatMap((course) => recomputeCourse(course, formula));
}

/** Reports whose numbers could be read, of courses alone. */
export const reportsWithValues = ({ files }: Pick<ReviewFacts, "files">): readonly SortedFile[] =>
  files.filter(
    ({ placement, reading }) =>
      isReport(placement?.slot) && placement?.course !== null && (reading?.attainment ?? null) !== null,
  );

/** Every kind of course package ends with this slot, whatever the association (the linter of packs holds it). */
const isReport = (slot: string | undefined): boolean => slot === "attainment-report";

interface Scored {
  readonly path: string;
  readonly table: ScoreTable;
  /** Reading ended at a limit, so that students may be missing. */
  readonly isPartial: boolean;
}

function recomputeCourse(
  course: readonly SortedFile[],
  formula: AttainmentFormula,
): readonly RecomputedReport[] {
  const inSlot = course.filter(({ placement }) => isReport(placement?.slot));
  const grades = course.filter(({ placement }) => gradeSlots.includes(placement?.slot ?? ""));
  const kept = scoredIn(grades);
  const scored = kept.length > 0 ? kept : scoredIn(inSlot);
  const printing = inSlot.flatMap((report) => {
    const printed = report.reading?.attainment ?? null;
    return printed === null ? [] : [{ report, printed }];
  });
  if (printing.length === 0) return withoutValues(inSlot);
  return printing.map(({ report, printed }) => ({
    report,
    scores: scored.map(({ path }) => path),
    ...outcomeOf(printed, computedFrom(scored, formula, printing.length)),
  }));
}

/** Distinct tables in byte order of path: the same file twice is one class, not two. */
function scoredIn(files: readonly SortedFile[]): readonly Scored[] {
  const byHash = Map.groupBy(
    files.toSorted((a, b) => compareByBytes(a.path, b.path)),
    ({ sha256 }) => sha256,
  );
  return [...byHash.values()].flatMap(([file]) => {
    if (!file?.reading?.scores) return [];
    const { scores, isPartial } = file.reading;
    return [{ path: file.path, table: scores, isPartial }];
  });
}

/** One finding for a course whose reports were read and print nothing; one that does not open has its own. */
function withoutValues(inSlot: readonly SortedFile[]): readonly RecomputedReport[] {
  const [report] = inSlot
    .filter(({ reading }) => reading !== null)
    .toSorted((a, b) => compareByBytes(a.path, b.path));
  return report ? [{ report, differences: [], open: "no-values", scores: [] }] : [];
}

interface Computed {
  /** What the scores may come to: all classes as one first. */
  readonly ways: readonly (readonly ObjectiveAttainment[])[];
  readonly obstacle: OpenAttainmentReason | null;
  /** Some mark is above full marks: given besides, or one of the two is read wrongly. */
  readonly isAbove: boolean;
}

/** Where a course has several reports, each may be of one class alone. */
function computedFrom(scored: readonly Scored[], formula: AttainmentFormula, reports: number): Computed {
  const tables = scored.map(({ table }) => table);
  const pooled = poolScores(tables);
  const ways = [...(pooled ? [pooled] : []), ...(reports > 1 && tables.length > 1 ? tables : [])];
  return {
    ways: ways.map((table) => attainmentOf(formula, table)),
    obstacle: obstacleAmong(scored, pooled),
    isAbove: tables.some(({ items }) => items.some(({ above }) => above > 0)),
  };
}

function obstacleAmong(scored: readonly Scored[], pooled: ScoreTable | null): Computed["obstacle"] {
  if (scored.length === 0) return "no-scores";
  if (pooled === null) return "other-work";
  return scored.some(({ isPartial }) => isPartial) ? "partial-scores" : null;
}

function outcomeOf(
  { objectives, contradictory }: AttainmentReport,
  { ways, obstacle, isAbove }: Computed,
): Pick<RecomputedReport, "differences" | "open"> {
  if (objectives.length === 0 && contradictory.length === 0) return { differences: [], open: "no-values" };
  const compared = ways.map((way) => compareAttainment(objectives, way));
  const above = isAbove ? "above-full" : null;
  const unclear = contradictory.length > 0 ? "contradictory" : null;
  if (compared.some((lines) => lines.every(isSettled))) return { differences: [], open: unclear ?? above };
  if (obstacle !== null) return { differences: [], open: obstacle };
  const lines = compared[0] ?? [];
  return { differences: lines.flatMap(differenceIn), open: unclear ?? openReason(lines) ?? above };

  function isSettled({ outcome, objective }: AttainmentComparison): boolean {
    return outcome === "agrees" || contradictory.includes(objective);
  }
}

const differenceIn = ({
  printed,
  computed,
  outcome,
}: AttainmentComparison): RecomputedReport["differences"] =>
  outcome === "differs" && printed && typeof computed?.value === "number"
    ? [{ printed, computed: computed.value }]
    : [];

function openReason(lines: readonly AttainmentComparison[]): OpenAttainmentReason | null {
  const first = lines.find(({ outcome }) => outcome === "open");
  return first ? (first.computed?.obstacle ?? "objective-missing") : null;
}
