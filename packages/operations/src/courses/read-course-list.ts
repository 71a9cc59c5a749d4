import { readCsv } from "@goodstanding/documents/csv";
import type { CellRecord, RowProblem } from "@goodstanding/domain/accreditation/programme-row";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Text } from "@goodstanding/domain/kernel/text";
import { csvMistake, raggedRow } from "../csv-problems.ts";
import { type CourseContent, checkCourse } from "./check-course.ts";
import type { CourseTerms, Term } from "./course-terms.ts";

export interface ListedCourse extends CourseContent {
  readonly line: number;
}

const columns = ["name", "code", "kind", "bands", "reports", "responsible"] as const;
type Column = (typeof columns)[number];

/** The courses of a CSV, or every problem of the file in order of rows. Kinds and bands by their id or by their name. */
export function readCourseList(
  csv: Uint8Array,
  terms: CourseTerms,
): Result<readonly ListedCourse[], readonly RowProblem[]> {
  const table = readCsv(csv);
  if (!table.ok) return err([csvMistake(table.error)]);
  const { header, rows, ragged } = table.value;
  const parsed = rows.map((row) => parseRow(row, terms));
  const courses = parsed.flatMap((row) => (row.ok ? [row.value] : []));
  const problems = [
    ...(["name", "kind"] as const).filter((column) => !header.includes(column)).map(missingColumn),
    ...(rows.length + ragged.length === 0 ? [empty] : []),
    ...ragged.map(raggedRow),
    ...parsed.flatMap((row) => (row.ok ? [] : [row.error])),
    ...repeated(courses),
  ];
  return problems.length > 0 ? err(problems.toSorted((a, b) => a.row - b.row)) : ok(courses);
}

function parseRow({ line, cells }: CellRecord, terms: CourseTerms): Result<ListedCourse, RowProblem> {
  const cell = (column: Column): string => (cells[column] ?? "").trim();
  const problem = (column: Column, expected: Text) =>
    err({ row: line, column, found: cell(column), expected });
  const kind = named(terms.kinds, cell("kind"));
  if (!kind) return problem("kind", oneOf(terms.kinds));
  const scheme = cell("bands") === "" ? terms.bandSchemes[0] : named(terms.bandSchemes, cell("bands"));
  if (!scheme) return problem("bands", oneOf(terms.bandSchemes));
  const reports = cell("reports") === "" ? kind.handsInReports : flags.get(cell("reports").toLowerCase());
  if (reports === undefined) return problem("reports", yesOrNo);
  const course = {
    name: cell("name"),
    code: cell("code") || null,
    kind: kind.id,
    bandScheme: scheme.id,
    handsInReports: reports,
    responsible: cell("responsible") || null,
  };
  const checked = checkCourse(course, terms);
  if (checked.ok) return ok({ ...checked.value, line });
  const { params, path } = checked.error;
  return problem(columns.find((column) => column === path) ?? "name", {
    zh: String(params["expected.zh"]),
    en: String(params["expected.en"]),
  });
}

const named = <T extends Term>(terms: readonly T[], word: string): T | undefined =>
  terms.find(({ id, name }) => [id, name.zh, name.en].includes(word));

const flags = new Map([
  ...["yes", "true", "1", "是"].map((word) => [word, true] as const),
  ...["no", "false", "0", "否"].map((word) => [word, false] as const),
]);

const yesOrNo: Text = { zh: "yes 或 no（是、否）", en: "yes or no" };

const oneOf = (terms: readonly Term[]): Text => ({
  zh: terms.map(({ id, name }) => `${name.zh}（${id}）`).join("、"),
  en: terms.map(({ id, name }) => `${name.en} (${id})`).join(", "),
});

const missingColumn = (column: Column): RowProblem => ({
  row: 1,
  column,
  found: "",
  expected: { zh: `表头须有 ${column} 列`, en: `The header must have a column ${column}` },
});

const empty: RowProblem = {
  row: 2,
  column: "name",
  found: "",
  expected: { zh: "至少一门课程", en: "At least one course" },
};

const repeated = (courses: readonly ListedCourse[]): readonly RowProblem[] =>
  courses
    .filter(({ name }, at) => courses.findIndex((other) => other.name === name) < at)
    .map(({ line, name }) => ({
      row: line,
      column: "name",
      found: name,
      expected: { zh: "每门课程只列一次", en: "Each course once" },
    }));
