import { readFile } from "node:fs/promises";
import { type ListedProgramme, programmesOf } from "@goodstanding/domain/accreditation/programme-list";
import type { RowProblem } from "@goodstanding/domain/accreditation/programme-row";
import { readProgrammeList } from "@goodstanding/operations/programmes/read-programme-list";
import { InputError } from "./exit-codes.ts";
import { unusablePath } from "./unusable-path.ts";

/** The programmes of a CSV file, or every problem of it in one table: row, column, found, expected. */
export async function readProgrammes(file: string): Promise<readonly ListedProgramme[]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unusablePath("--programmes", file, error);
  });
  const list = readProgrammeList(bytes);
  if (!list.ok) throw new InputError(problemTable(file, list.error));
  return programmesOf(list.value);
}

function problemTable(file: string, problems: readonly RowProblem[]): string {
  const lines = problems.map(
    ({ row, column, found, expected }) =>
      `${row}\t${column}\t${JSON.stringify(found)}\t${expected.zh} / ${expected.en}`,
  );
  return [
    `${file}: ${problems.length} 处错误，未采用任何一行。${problems.length} mistakes; no row was taken.`,
    "行 row\t列 column\t发现 found\t应为 expected",
    ...lines,
  ].join("\n");
}
