import type { Cell, DocumentText, TableBlock } from "./document-text.ts";
import { objectivesIn, objectivesListed } from "./objectives-in.ts";
import { placeOf } from "./place-of.ts";
import { plainText, tightText } from "./plain-text.ts";
import { agree, type PrintedValue, readPrintedValue } from "./printed-value.ts";

/** What a report of 课程目标达成 prints. */
export interface AttainmentReport {
  /** Ascending, each objective once. */
  readonly objectives: readonly PrintedAttainment[];
  /** Objectives for which it prints values that contradict each other. */
  readonly contradictory: readonly number[];
}

interface PrintedPlace extends PrintedValue {
  readonly place: string;
}

export interface PrintedAttainment extends PrintedPlace {
  readonly objective: number;
}

/**
 * `null` where it prints no attainment. Values of earlier years and lists of students are passed over, and so is that of
 * the course as a whole: how a school draws it from its objectives is declared nowhere.
 */
export function attainmentReportOf(document: DocumentText): AttainmentReport | null {
  const found = document.blocks.flatMap((block, index) =>
    block.kind === "table" ? inTable(block, index) : inText(block.text, placeOf(block, index)),
  );
  if (found.length === 0) return null;
  const byObjective = Map.groupBy(
    found.filter(({ objective }) => objective !== COURSE),
    ({ objective }) => objective,
  );
  const objectives = [...byObjective]
    .map(([objective, values]) => ({ objective, printed: settle(values) }))
    .toSorted((a, b) => a.objective - b.objective);
  return {
    objectives: objectives.flatMap(({ objective, printed }) => (printed ? [{ objective, ...printed }] : [])),
    contradictory: objectives.flatMap(({ objective, printed }) => (printed ? [] : [objective])),
  };
}

/** Stands for the course as a whole. */
const COURSE = 0;

interface Found extends PrintedAttainment {
  /** Of two values the one counts whose heading says more clearly what it is. */
  readonly rank: number;
}

function settle(values: readonly Found[]): PrintedPlace | null {
  // As many as a document has lines, which is more than a call takes arguments.
  const rank = values.reduce((most, each) => Math.max(most, each.rank), 0);
  const best = values.filter((each) => each.rank === rank).toSorted((a, b) => b.decimals - a.decimals);
  const [first] = best;
  if (!first || best.some((other) => !agree(first, other))) return null;
  return { value: first.value, decimals: first.decimals, place: first.place };
}

function inTable(block: TableBlock, index: number): Found[] {
  const rows = block.rows.slice(0, MOST_ROWS).map((row) => (isTitle(row) ? [] : row.slice(0, MOST_COLUMNS)));
  if (rows.some((row) => row.some((cell) => /^(?:学生)?(?:学号|姓名)$/u.test(tightText(cell))))) return [];
  const place = (row: number, column: number): string => placeOf(block, index, { row, column });
  const byRow = belowHeading(rows, place);
  return byRow.length > 0 ? byRow : besideLabel(rows, place);
}

/** One text over all columns names the table, not a column. */
const isTitle = (row: readonly Cell[]): boolean =>
  row.length > 2 && new Set(row.map((cell) => tightText(cell)).filter((text) => text !== "")).size === 1;

const MOST_ROWS = 500;
const MOST_COLUMNS = 60;

type PlaceAt = (row: number, column: number) => string;
type Rows = readonly (readonly Cell[])[];

/** Objectives one below the other, the value in a column headed 达成度. */
function belowHeading(rows: Rows, place: PlaceAt): Found[] {
  const depth = rows.findIndex((row) => row.some((cell) => headingRank(cell) > 0));
  if (depth === -1) return [];
  const headings = [rows[depth], rows[depth + 1]].filter((row) => row !== undefined);
  const ranks = Array.from({ length: Math.max(...headings.map((row) => row.length)) }, (_, column) =>
    Math.max(...headings.map((row) => headingRank(row[column]))),
  );
  const column = ranks.lastIndexOf(Math.max(...ranks));
  const objectiveColumn =
    headings.flatMap((row) => [...row.keys()].filter((at) => isObjectiveHeading(row[at])))[0] ?? -1;
  // Of two rows of headings the second may be the first of values already.
  const isPercent = headings.some(
    (row) => readPrintedValue(row[column]) === null && /%|百分/u.test(plainText(row[column])),
  );
  return rows.flatMap((row, at) => {
    const printed = at > depth ? readPrintedValue(row[column], isPercent) : null;
    const objective = objectiveOf(row.slice(0, column), row[objectiveColumn]);
    return printed && objective !== null
      ? [{ objective, ...printed, rank: ranks[column] ?? 0, place: place(at, column) }]
      : [];
  });
}

/** 课程目标达成度 before 达成度 before 直接评价 or that of one item; 0 for another heading. */
function headingRank(cell: Cell | undefined): number {
  const text = typeof cell === "string" ? tightText(cell) : "";
  if (
    text === "" ||
    text.length > 24 ||
    /期望|标准|阈值|是否|权重|上轮|上一轮|上年|去年|往届|毕业要求|公式/u.test(text)
  )
    return 0;
  if (/分项|环节|单项|直接|间接|定性|定量|学生自评|问卷/u.test(text))
    return /达成|评价值/u.test(text) ? 1 : 0;
  if (/课程(?:分)?目标(?:的)?(?:总)?达成|总达成|综合达成|最终达成/u.test(text)) return 4;
  if (/达成(?:度|值)/u.test(text)) return 3;
  return /达成(?:评价)?(?:情况|结果)|评价值|评价结果/u.test(text) ? 2 : 0;
}

const isObjectiveHeading = (cell: Cell | undefined): boolean =>
  /^(?:课程)?(?:教学)?分?目标(?:序号|编号)?$/u.test(tightText(cell));

/** `COURSE` for a line of the whole; `null` where a row is of neither. */
function objectiveOf(before: readonly Cell[], own: Cell | undefined): number | null {
  const listed = objectivesListed(plainText(own));
  if (listed.length === 1) return listed[0] ?? null;
  for (const cell of before) {
    const text = tightText(cell);
    if (isOfCourse(text)) return COURSE;
    const named = /^(?:课程)?(?:教学)?分?目标|^CO/iu.test(text) ? objectivesIn(text.slice(0, 12)) : [];
    if (named.length === 1) return named[0] ?? null;
  }
  return null;
}

const isOfCourse = (text: string): boolean =>
  text.length <= 20 &&
  /^(?:课程)?(?:整体|总体|总|综合)(?:目标)?(?:达成|评价|平均|$)|^课程(?:目标)?(?:总|整体|总体|综合)|^课程达成|^课程目标达成(?:度|值)/u.test(
    text,
  );

/** Objectives side by side, the values in a row 达成度. */
function besideLabel(rows: Rows, place: PlaceAt): Found[] {
  const depth = rows.findIndex((row) => row.some((cell) => objectivesIn(plainText(cell)).length === 1));
  const heading = rows[depth] ?? [];
  return rows.flatMap((row, at) => {
    const rank = headingRank(row.find((cell) => plainText(cell) !== "") ?? null);
    if (depth === -1 || at <= depth || rank === 0) return [];
    return row.flatMap((cell, column) => {
      const text = plainText(heading[column]);
      const named = objectivesIn(text);
      const [objective = isOfCourse(tightText(text)) ? COURSE : null] = named.length > 1 ? [null] : named;
      const printed = objective === null ? null : readPrintedValue(cell);
      return objective !== null && printed ? [{ objective, ...printed, rank, place: place(at, column) }] : [];
    });
  });
}

/** 课程目标1达成度为0.78; 课程目标1、2的达成度分别为0.78、0.81; 课程总达成度为0.8. */
function inText(text: string, place: string): Found[] {
  const plain = plainText(text);
  if (!plain.includes("达成") && !plain.includes("评价值")) return [];
  return Array.from(plain.matchAll(sentence), (match) => {
    const [, said = "", values = ""] = match;
    const before =
      plain
        .slice(Math.max(0, match.index - 30), match.index)
        .split(/[。；;]/u)
        .at(-1) ?? "";
    if (earlier.test(before)) return [];
    const objectives = isOfCourse(said.replaceAll(" ", "") + "达成度") ? [COURSE] : objectivesIn(said);
    const printed = values.split(/[、,，和及 ]+/u).map((value) => readPrintedValue(value));
    if (objectives.length !== printed.length) return [];
    return objectives.flatMap((objective, at) => {
      const value = printed[at];
      return value ? [{ objective, ...value, rank: 1, place }] : [];
    });
  }).flat();
}

const OBJECTIVES = String.raw`(?:课程)?分?目标 ?[\d一二三四五六七八九十、,，和及~-]{1,12}(?:(?:课程)?目标[\d、,，和及]{1,3}){0,6}|课程(?:目标)?(?:总体|整体|总|综合)?`;
const VALUE = String.raw`\d{1,3}(?:\.\d{1,6})? ?%?`;
const sentence = new RegExp(
  String.raw`(${OBJECTIVES})的?(?:达成度|达成值|达成评价值|达成情况评价值|评价值)(?:评价)?(?:结果)?(?:分别)?(?:为|是|=|:|达到)? ?(${VALUE}(?:[、,，和及] ?${VALUE}){0,9})`,
  "gu",
);

const earlier = /上一?轮|上一?年|去年|上一?学年|上一?届|往届|往年|历年/u;
