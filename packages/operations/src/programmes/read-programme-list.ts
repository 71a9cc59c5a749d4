import { csvProblemText, readCsv } from "@goodstanding/documents/csv";
import { parseProgrammeList } from "@goodstanding/domain/accreditation/programme-list";
import type { ProgrammeRow, RowProblem } from "@goodstanding/domain/accreditation/programme-row";
import { err, type Result } from "@goodstanding/domain/kernel/result";

/** The lines of a CSV of programmes, or every problem of the file: row, column, found, expected. */
export function readProgrammeList(csv: Uint8Array): Result<readonly ProgrammeRow[], readonly RowProblem[]> {
  const table = readCsv(csv);
  if (table.ok) return parseProgrammeList(table.value);
  const { line, problem } = table.error;
  return err([{ row: line, column: "", found: "", expected: csvProblemText(problem) }]);
}
