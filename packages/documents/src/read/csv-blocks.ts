import type { Block, Cell } from "@goodstanding/domain/review/reading/document-text";
import { CsvError, parse } from "csv-parse/sync";
import type { Budget } from "./budget.ts";
import { lineBlocks } from "./read-text.ts";

/** One table of all rows where they stand, values as texts; the lines as they are where quotation marks have no partner. */
export function csvBlocks(text: string, budget: Budget): readonly Block[] {
  const rows: Cell[][] = [];
  try {
    parse(text, {
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      on_record: (cells: string[]) => {
        const taken = cells.slice(0, budget.cells(cells.length));
        rows.push(taken.map((cell) => (cell === "" ? null : budget.text(cell))));
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return [...lineBlocks(text, budget)];
  }
  return rows.length === 0 ? [] : [{ kind: "table", name: null, rows, page: null }];
}
