import { readCsv } from "@goodstanding/documents/csv";
import {
  type ListedFact,
  parseFactRow,
  requiredFactColumns,
} from "@goodstanding/domain/accreditation/fact-row";
import type { RowProblem } from "@goodstanding/domain/accreditation/programme-row";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { csvMistake, raggedRow } from "../csv-problems.ts";

/** The lines of a CSV of facts, or every problem of the file in order of rows: row, column, found, expected. */
export function readFactList(csv: Uint8Array): Result<readonly ListedFact[], readonly RowProblem[]> {
  const table = readCsv(csv);
  if (!table.ok) return err([csvMistake(table.error)]);
  const { header, rows, ragged } = table.value;
  const parsed = rows.map(parseFactRow);
  const problems = [
    ...headerProblems(header),
    ...(rows.length + ragged.length === 0 ? [empty] : []),
    ...ragged.map(raggedRow),
    ...parsed.flatMap((row) => (row.ok ? [] : row.error)),
  ];
  if (problems.length > 0) return err(problems.sort((a, b) => a.row - b.row));
  return ok(parsed.flatMap((row) => (row.ok ? [row.value] : [])));
}

const headerProblems = (header: readonly string[]): readonly RowProblem[] =>
  requiredFactColumns
    .filter((column) => !header.includes(column))
    .map((column) => ({
      row: 1,
      column,
      found: "",
      expected: { zh: `表头须有 ${column} 列`, en: `The header must have a column ${column}` },
    }));

const empty: RowProblem = {
  row: 2,
  column: "kind",
  found: "",
  expected: { zh: "至少一行事项", en: "At least one line" },
};
