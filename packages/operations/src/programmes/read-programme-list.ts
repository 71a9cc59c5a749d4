import { readCsv } from "@goodstanding/documents/csv";
import { parseProgrammeList } from "@goodstanding/domain/accreditation/programme-list";
import type { ProgrammeRow, RowProblem } from "@goodstanding/domain/accreditation/programme-row";
import { err, type Result } from "@goodstanding/domain/kernel/result";
import { csvMistake, raggedRow } from "../csv-problems.ts";

/** The lines of a CSV of programmes, or every problem of the file in order of rows: row, column, found, expected. */
export function readProgrammeList(csv: Uint8Array): Result<readonly ProgrammeRow[], readonly RowProblem[]> {
  const table = readCsv(csv);
  if (!table.ok) return err([csvMistake(table.error)]);
  return parseProgrammeList(table.value, table.value.ragged.map(raggedRow));
}
