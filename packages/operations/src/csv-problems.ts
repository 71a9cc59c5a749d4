import { type CsvMistake, csvProblemText, type RaggedRow, raggedRowText } from "@goodstanding/documents/csv";
import type { RowProblem } from "@goodstanding/domain/accreditation/programme-row";
import { counted } from "@goodstanding/domain/kernel/counted";

/** A row with more or fewer cells than the header, as a problem of an import. */
export const raggedRow = (row: RaggedRow): RowProblem => ({
  row: row.line,
  column: wholeRow,
  found: `${row.found} 列 · ${counted(row.found, "column")}`,
  expected: raggedRowText(row),
});

/** A file that is no table at all. */
export const csvMistake = ({ line, problem }: CsvMistake): RowProblem => ({
  row: line,
  column: problem.kind === "quotes" ? wholeRow : "整个文件 · whole file",
  found: problem.kind === "quotes" ? '"' : "",
  expected: csvProblemText(problem),
});

// A problem names its column by one text for both languages, as the names in the header are.
const wholeRow = "整行 · whole row";
