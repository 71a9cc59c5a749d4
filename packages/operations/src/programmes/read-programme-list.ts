import {
  type CsvMistake,
  csvProblemText,
  type RaggedRow,
  raggedRowText,
  readCsv,
} from "@goodstanding/documents/csv";
import { parseProgrammeList } from "@goodstanding/domain/accreditation/programme-list";
import type { ProgrammeRow, RowProblem } from "@goodstanding/domain/accreditation/programme-row";
import { err, type Result } from "@goodstanding/domain/kernel/result";

/** The lines of a CSV of programmes, or every problem of the file in order of rows: row, column, found, expected. */
export function readProgrammeList(csv: Uint8Array): Result<readonly ProgrammeRow[], readonly RowProblem[]> {
  const table = readCsv(csv);
  if (!table.ok) return err([mistakeOf(table.error)]);
  return parseProgrammeList(table.value, table.value.ragged.map(raggedOf));
}

const raggedOf = (row: RaggedRow): RowProblem => ({
  row: row.line,
  column: wholeRow,
  found: `${row.found} 列 · ${row.found} columns`,
  expected: raggedRowText(row),
});

const mistakeOf = ({ line, problem }: CsvMistake): RowProblem => ({
  row: line,
  column: problem.kind === "quotes" ? wholeRow : "整个文件 · whole file",
  found: problem.kind === "quotes" ? '"' : "",
  expected: csvProblemText(problem),
});

// A problem names its column by one text for both languages, as the names in the header are.
const wholeRow = "整行 · whole row";
