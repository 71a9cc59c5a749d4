import type { Cell, DocumentText, TableBlock } from "./document-text.ts";
import { objectivesIn, objectivesListed } from "./objectives-in.ts";
import { plainText, tightText } from "./plain-text.ts";
import { type Mark, readMark } from "./score-mark.ts";

/** One list of students with their marks, as it stands in a table. */
export interface ScoreSheet {
  readonly works: readonly {
    readonly name: string;
    readonly objectives: readonly number[];
    readonly full: number | null;
    readonly weight: number | null;
  }[];
  /**
   * By 学号, else by a key that holds in this list alone; the marks in the order of `works`. Without 学号 a row counts
   * when it has a mark: an empty one may be a line for signatures.
   */
  readonly students: ReadonlyMap<string, readonly Mark[]>;
}

/**
 * Every list below a heading 学号, 姓名 or 序号 whose columns are mapped to 课程目标, by their headings or by a row
 * 对应课程目标. Rows 满分 and 权重 may stand above or below the students, or full marks in the heading: 作业（20分）.
 * Sums such as 总成绩 and columns that serve no objective are left out, and so are lists side by side after the fourth.
 */
export function readScoreSheets(document: DocumentText): readonly ScoreSheet[] {
  return document.blocks.flatMap((block, index) =>
    block.kind === "table" ? sheetsIn(block, String(index)) : [],
  );
}

function sheetsIn({ rows }: TableBlock, name: string): ScoreSheet[] {
  const table = rows.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS));
  for (const heading of ["学号", "姓名", "序号"] as const) {
    const at = table.slice(0, HEADING_DEPTH).findIndex((row) => keyColumns(row, heading).length > 0);
    if (at === -1) continue;
    const columns = keyColumns(table[at] ?? [], heading).slice(0, MOST_SIDE_BY_SIDE);
    const lead = columns[0] ?? 0;
    return columns.flatMap((key, side) => {
      const to = (columns[side + 1] ?? MOST_COLUMNS + lead) - lead;
      const part = table.map((row) => row.slice(side === 0 ? 0 : key - lead, to));
      return sheetOf(part, at, lead, { heading, name: `${name}.${side}` }) ?? [];
    });
  }
  return [];
}

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;
const HEADING_DEPTH = 30;
const MOST_SIDE_BY_SIDE = 4;

type KeyHeading = "学号" | "姓名" | "序号";

/** A merged heading covers neighbours: only its first column counts. */
const keyColumns = (row: readonly Cell[], heading: KeyHeading): number[] =>
  [...row.keys()].filter((at) => isKey(row[at], heading) && !isKey(row[at - 1], heading));

const isKey = (cell: Cell | undefined, heading: KeyHeading): boolean =>
  keyHeadings[heading].test(tightText(cell));

const keyHeadings: Record<KeyHeading, RegExp> = {
  学号: /^(?:学生)?学号/u,
  姓名: /^(?:学生)?姓名/u,
  序号: /^(?:学生)?序号/u,
};

interface KeyOf {
  readonly heading: KeyHeading;
  readonly name: string;
}

function sheetOf(table: readonly (readonly Cell[])[], at: number, key: number, of: KeyOf): ScoreSheet | null {
  const isIdentity = (column: number): boolean => identity.test(tightText(table[at]?.[column]));
  const labelOf = (row: readonly Cell[]): RowLabel | null =>
    row.reduce<RowLabel | null>(
      (label, cell, column) => label ?? (column <= key || isIdentity(column) ? rowLabel(cell) : null),
      null,
    );
  const isStudent = (row: readonly Cell[]): boolean =>
    labelOf(row) === null && keyForms[of.heading].test(tightText(row[key]));
  const first = table.findIndex((row, index) => index > at && isStudent(row));
  if (first === -1) return null;
  const headings = table
    .slice(0, first)
    .filter(
      (row, index) =>
        labelOf(row) === null && (index >= at || (index >= at - ROWS_ABOVE && hasObjectives(row))),
    );
  const labelled = (label: RowLabel): readonly Cell[] | null =>
    table.find((row, index) => index >= at - ROWS_ABOVE && index !== at && labelOf(row) === label) ?? null;
  const rows = { full: labelled("full"), weight: labelled("weight"), objectives: labelled("objectives") };
  const columns = columnsOf(headings, rows, isIdentity);
  if (columns.length === 0) return null;
  const students = new Map<string, readonly Mark[]>();
  for (const [index, row] of table.entries())
    if (index >= first && isStudent(row)) {
      const marks = columns.map(({ column }) => readMark(row[column]));
      if (of.heading === "学号") students.set(tightText(row[key]), marks);
      else if (marks.some((mark) => mark !== "missing")) students.set(`${of.name}.${index}`, marks);
    }
  return { works: columns.map(({ work }) => work), students };
}

const ROWS_ABOVE = 4;

/** Columns that say who a student is. */
const identity =
  /^(?:学生)?(?:序号|学号|姓名|班级|行政班|教学班|专业|性别|学院|院系|年级|编号|备注|考试状态)/u;

/** What makes a row one of a student. */
const keyForms: Record<KeyHeading, RegExp> = {
  学号: /^[A-Z]{0,3}\d[\d-]{3,24}[A-Z]?$/iu,
  姓名: /^(?!.*(?:达成|平均|签[字名]|合计|统计|目标|说明|人数|教师|日期))[\p{L}·*]{2,30}\d{0,4}$/u,
  序号: /^\d{1,5}$/u,
};

type RowLabel = "full" | "weight" | "objectives" | "other";

function rowLabel(cell: Cell | undefined): RowLabel | null {
  const text = tightText(cell).replace(/[(:].*$/u, "");
  if (/^(?:各项|题目|考核|目标)?(?:满分|分值|总分值|满分值|目标分值|标准分)(?:值)?$/u.test(text))
    return "full";
  if (/^(?:各项)?(?:权重|占比|比例|系数|权重系数|成绩占比|权值)$/u.test(text)) return "weight";
  if (/^(?:对应|支撑|所属|关联)(?:的)?(?:课程)?(?:分)?目标$|^课程分?目标(?:编号|序号)?$/u.test(text))
    return "objectives";
  return /^(?:班级|课程)?(?:平均|均值|最高|最低|标准差|方差|合计|总计|小计|人数|及格率|优秀率|得分率|达成|期望|中位)/u.test(
    text,
  )
    ? "other"
    : null;
}

const hasObjectives = (row: readonly Cell[]): boolean =>
  row.some((cell) => objectivesIn(plainText(cell)).length > 0);

interface LabelledRows {
  readonly full: readonly Cell[] | null;
  readonly weight: readonly Cell[] | null;
  readonly objectives: readonly Cell[] | null;
}

interface WorkColumn {
  readonly column: number;
  readonly work: ScoreSheet["works"][number];
}

function columnsOf(
  headings: readonly (readonly Cell[])[],
  rows: LabelledRows,
  isIdentity: (column: number) => boolean,
): readonly WorkColumn[] {
  const filled = headings.map((row, index) =>
    index < headings.length - 1 ? spread(row, headings.at(-1) ?? []) : row,
  );
  const width = Math.max(0, ...headings.map((row) => row.length));
  const names = new Map<string, number>();
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const parts = [...new Set(filled.map((row) => plainText(row[column])).filter((part) => part !== ""))];
    const heading = parts.join(" ");
    const mapped = objectivesListed(plainText(rows.objectives?.[column]));
    const objectives = mapped.length > 0 ? mapped : objectivesIn(heading);
    if (isIdentity(column) || objectives.length === 0 || sums.test(tightText(heading))) return [];
    const own = parts.at(-1) ?? "";
    const key = `${nameIn(heading)}|${objectives.join()}`;
    const repeated = (names.get(key) ?? 0) + 1;
    names.set(key, repeated);
    const name = repeated === 1 ? nameIn(heading) : `${nameIn(heading)} #${repeated}`;
    const full = numberIn(rows.full?.[column]) ?? fullIn(own);
    const weight = numberIn(rows.weight?.[column]) ?? weightIn(own);
    return [{ column, work: { name, objectives, full: full === 0 ? null : full, weight } }];
  });
}

/** 课程目标1 over several columns, where a reader leaves the covered cells empty. */
function spread(row: readonly Cell[], below: readonly Cell[]): readonly Cell[] {
  let last: Cell = null;
  return Array.from({ length: Math.max(row.length, below.length) }, (_, column) => {
    const cell = row[column] ?? null;
    if (plainText(cell) !== "") last = objectivesIn(plainText(cell)).length > 0 ? cell : null;
    else if (plainText(below[column]) !== "") return last;
    return cell;
  });
}

const sums = /总成绩|总评|总分|合计|小计|综合成绩|最终成绩|绩点|名次|排名|等级|达成|平均/u;

/** The heading without what it says of marks, weight and objective, unless it says nothing else. */
function nameIn(heading: string): string {
  const bare = heading.replace(/[(（][^()（）]*(?:分|%|目标[^()（）]*)[)）]/gu, "").trim();
  return (bare === "" ? heading : bare).slice(0, LONGEST_NAME);
}

const LONGEST_NAME = 40;

const fullIn = (heading: string): number | null =>
  numberOrNull(/(?<![\d.])(\d{1,4}(?:\.\d{1,2})?)\s?分(?!钟)/u.exec(heading)?.[1]);

const weightIn = (heading: string): number | null => {
  const share = numberOrNull(/(\d{1,3}(?:\.\d{1,2})?)\s?%/u.exec(heading)?.[1]);
  return share === null ? null : share / 100;
};

/** `20`, `20分`, `20%`. */
function numberIn(cell: Cell | undefined): number | null {
  const match = /^(\d{1,4}(?:\.\d{1,6})?)(?:分|(%))?$/u.exec(tightText(cell));
  const number = numberOrNull(match?.[1]);
  return number === null || match?.[2] === undefined ? number : number / 100;
}

const numberOrNull = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
