import { readFile } from "node:fs/promises";
import { type ListedProgramme, programmesOf } from "@goodstanding/domain/accreditation/programme-list";
import { publicationFact } from "@goodstanding/domain/accreditation/publication-fact";
import type { FactId } from "@goodstanding/domain/kernel/ids";
import { readProgrammeList } from "@goodstanding/operations/programmes/read-programme-list";
import { InputError } from "./exit-codes.ts";
import { problemTable } from "./problem-table.ts";
import { unusablePath } from "./unusable-path.ts";

/** The programmes of a CSV file with the days of publication that it names as their facts, or every problem of it in one table: row, column, found, expected. */
export async function readProgrammes(file: string): Promise<readonly ListedProgramme[]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unusablePath("--programmes", file, error);
  });
  const list = readProgrammeList(bytes);
  if (!list.ok) throw new InputError(problemTable(file, list.error));
  return programmesOf(list.value).map((programme) => ({
    ...programme,
    facts: programme.publications.map((on) => ({ ...publicationFact(on), id: `published ${on}` as FactId })),
  }));
}
