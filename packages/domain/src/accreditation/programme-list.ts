import type { LocalDate } from "../kernel/dates.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Accreditation, Programme } from "./programme.ts";
import { PASSED } from "./programme-cell.ts";
import {
  type CellRecord,
  type ProgrammeRow,
  parseProgrammeRow,
  type RowProblem,
  requiredColumns,
} from "./programme-row.ts";

/** A file of programmes, split into header and records. */
export interface ProgrammeTable {
  readonly header: readonly string[];
  readonly rows: readonly CellRecord[];
}

/** A programme with what else its lines say; several lines of one name and code are its validities one after another. */
export interface ListedProgramme extends Programme {
  readonly no: number;
  readonly group: string;
  readonly college: string | null;
  /** Days on which its conclusions were published, as far as the list names them. */
  readonly publications: readonly LocalDate[];
}

/**
 * The whole list or the whole table of problems, ordered by row; never a part of the list. Columns that it does not
 * know, such as the annex's yearly columns, are passed over. `unsplit`: what is wrong with rows that never became records.
 */
export function parseProgrammeList(
  table: ProgrammeTable,
  unsplit: readonly RowProblem[] = [],
): Result<readonly ProgrammeRow[], readonly RowProblem[]> {
  const empty = table.rows.length === 0 && unsplit.length === 0;
  const unreadable = [...headerProblems(table.header), ...(empty ? [emptyTable] : [])];
  if (unreadable.length > 0) return err([...unreadable, ...unsplit].sort(byRow));
  const parsed = table.rows.map(parseProgrammeRow);
  const rows = parsed.filter((row) => row.ok).map((row) => row.value);
  const problems = [
    ...unsplit,
    ...parsed.filter((row) => !row.ok).flatMap((row) => row.error),
    ...repeatedNumbers(rows),
    ...overlaps(rows),
    ...strayColleges(rows),
  ];
  return problems.length === 0 ? ok(rows) : err(problems.sort(byRow));
}

const byRow = (a: RowProblem, b: RowProblem): number => a.row - b.row;

/** In the order of first appearance. */
export function programmesOf(rows: readonly ProgrammeRow[]): ListedProgramme[] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap((lines) => {
    const [first] = lines;
    return first ? [programmeOf(first, lines)] : [];
  });
}

const keyOf = ({ name, code }: ProgrammeRow): string => `${code} ${name}`;

function programmeOf(
  { no, name, code, group }: ProgrammeRow,
  lines: readonly ProgrammeRow[],
): ListedProgramme {
  const accreditations = lines.map((line) => line.accreditation).filter((record) => record !== null);
  return {
    no,
    name,
    code,
    group,
    college: lines.find((line) => line.college !== null)?.college ?? null,
    accreditations: accreditations.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
    applyingIn: accreditations.length === 0 ? batchYear(group) : null,
    publications: lines.map((line) => line.publishedOn).filter((day) => day !== null),
    stages: lines.reduce((stages, line) => ({ ...stages, ...line.stages }), {}),
  };
}

/** A batch is named by its year. */
const batchYear = (group: string): number | null => (group === PASSED ? null : Number(group));

function headerProblems(header: readonly string[]): RowProblem[] {
  const missing = requiredColumns
    .filter((column) => !header.includes(column))
    .map((column) => ({
      row: 1,
      column,
      found: "",
      expected: { zh: `表头须有 ${column} 列`, en: `The header must have a column ${column}` },
    }));
  const repeated = header
    .filter((column, index) => column !== "" && header.indexOf(column) !== index)
    .map((column) => ({
      row: 1,
      column,
      found: column,
      expected: { zh: "列名不重复", en: "Each column once" },
    }));
  return [...missing, ...repeated];
}

const emptyTable: RowProblem = {
  row: 2,
  column: requiredColumns[0],
  found: "",
  expected: { zh: "至少一行专业", en: "At least one programme" },
};

const repeatedNumbers = (rows: readonly ProgrammeRow[]): RowProblem[] =>
  rows.flatMap((row, index) => {
    const first = rows.findIndex(({ no }) => no === row.no);
    const line = rows[first]?.line;
    if (first === index || line === undefined) return [];
    const expected = {
      zh: `序号不重复（第 ${line} 行已使用）`,
      en: `A number of its own (line ${line} has it)`,
    };
    return [{ row: row.line, column: "no", found: String(row.no), expected }];
  });

/** Two validities of one programme must not share a month. */
function overlaps(rows: readonly ProgrammeRow[]): RowProblem[] {
  return rows.flatMap((row, index) => {
    const rival = rows
      .slice(0, index)
      .find((earlier) => keyOf(earlier) === keyOf(row) && overlap(earlier, row));
    if (!rival?.accreditation || !row.accreditation) return [];
    const { validFrom, validTo } = rival.accreditation;
    const expected = {
      zh: `与第 ${rival.line} 行同一专业的有效期 ${validFrom} 至 ${validTo} 不重叠`,
      en: `No overlap with ${validFrom} to ${validTo} of the same programme in line ${rival.line}`,
    };
    return [{ row: row.line, column: "valid_from", found: row.accreditation.validFrom, expected }];
  });
}

const overlap = (a: ProgrammeRow, b: ProgrammeRow): boolean =>
  a.accreditation !== null && b.accreditation !== null && intersect(a.accreditation, b.accreditation);
const intersect = (a: Accreditation, b: Accreditation): boolean =>
  a.validFrom <= b.validTo && b.validFrom <= a.validTo;

function strayColleges(rows: readonly ProgrammeRow[]): RowProblem[] {
  return rows.flatMap((row, index) => {
    const named = rows
      .slice(0, index)
      .find((earlier) => keyOf(earlier) === keyOf(row) && earlier.college !== null);
    if (!named || row.college === null || row.college === named.college) return [];
    const expected = {
      zh: `与第 ${named.line} 行同一专业的学院“${named.college}”一致`,
      en: `The college “${named.college}” of the same programme in line ${named.line}`,
    };
    return [{ row: row.line, column: "college", found: row.college, expected }];
  });
}
