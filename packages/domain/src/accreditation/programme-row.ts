import type { LocalDate } from "../kernel/dates.ts";
import type { Result } from "../kernel/result.ts";
import { err, ok } from "../kernel/result.ts";
import type { Text } from "../kernel/text.ts";
import { type Accreditation, type Programme, type StageRule, stageRules } from "./programme.ts";
import {
  type CellParser,
  codeCell,
  conclusionCell,
  dateCell,
  flagCell,
  groupCell,
  monthCell,
  nameCell,
  numberCell,
  stageCell,
  wordCell,
} from "./programme-cell.ts";
import { contradictionsIn, type ValidityCells } from "./programme-contradictions.ts";

/** A line of the file, already split into cells by the names in its header. */
export interface CellRecord {
  /** Line of the file, the header being line 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** One line of a list of programmes. */
export interface ProgrammeRow {
  readonly line: number;
  readonly no: number;
  readonly name: string;
  readonly code: string;
  /** `passed`, or the year of the batch that is to apply. */
  readonly group: string;
  /** `null` for an applicant. */
  readonly accreditation: Accreditation | null;
  /** Stages of the application that a school's timetable names in this line. */
  readonly stages: NonNullable<Programme["stages"]>;
  /** Date on which the agency published the conclusion. */
  readonly publishedOn: LocalDate | null;
  readonly college: string | null;
}

/** One thing wrong in the file: where, what stood there, what should have. */
export interface RowProblem {
  readonly row: number;
  readonly column: string;
  readonly found: string;
  readonly expected: Text;
}

export const requiredColumns = [
  "no",
  "name",
  "code",
  "group",
  "valid_from",
  "valid_to",
  "conclusion",
  "conditional",
] as const;
/** The columns of a timetable such as the annex of imut-2024-23. */
const stageColumns = {
  application: "application",
  "self-study": "self_report",
  "visit-material": "site_visit",
} as const;
const optionalColumns = ["notice_date", "published_on", "regime", "college"] as const;
type Column =
  | (typeof requiredColumns)[number]
  | (typeof optionalColumns)[number]
  | (typeof stageColumns)[StageRule];

/** The line alone; what lines say about each other is checked in `programme-list.ts`. */
export function parseProgrammeRow(record: CellRecord): Result<ProgrammeRow, readonly RowProblem[]> {
  const problems: RowProblem[] = [];
  const text = (column: Column): string => (record.cells[column] ?? "").trim();
  const refuse = (column: Column, expected: Text): null => {
    problems.push({ row: record.line, column, found: text(column), expected });
    return null;
  };
  const read = <T>(column: Column, parse: CellParser<T>): T | null => {
    const cell = parse(text(column));
    return cell.ok ? cell.value : refuse(column, cell.error);
  };

  const [no, name, code] = [read("no", numberCell), read("name", nameCell), read("code", codeCell)];
  const group = read("group", groupCell);
  const cells: ValidityCells = {
    validFrom: read("valid_from", monthCell),
    validTo: read("valid_to", monthCell),
    conclusion: read("conclusion", conclusionCell),
    conditional: read("conditional", flagCell),
    noticeDate: read("notice_date", dateCell),
    publishedOn: read("published_on", dateCell),
  };
  const regime = read("regime", wordCell);
  const stages = stageRules.map((rule) => [rule, read(stageColumns[rule], stageCell)] as const);
  const unreadable = new Set(problems.map(({ column }) => column));
  for (const { column, beside, expected } of contradictionsIn(cells))
    if (![column, ...beside].some((each) => unreadable.has(each))) refuse(column, expected);
  if (problems.length > 0 || no === null || name === null || code === null || group === null)
    return err(problems);
  return ok({
    line: record.line,
    no,
    name,
    code,
    group,
    accreditation: accreditationOf(cells, regime),
    stages: Object.fromEntries(stages.filter(([, cell]) => cell !== null)),
    publishedOn: cells.publishedOn,
    college: read("college", wordCell),
  });
}

function accreditationOf(
  { validFrom, validTo, conditional, noticeDate }: ValidityCells,
  regime: string | null,
): Accreditation | null {
  if (validFrom === null || validTo === null) return null;
  return {
    conclusion: conditional ? "passed-conditional" : "passed",
    validFrom,
    validTo,
    noticeDate,
    regime,
  };
}
