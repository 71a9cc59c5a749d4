import type { Block, Cell, DocumentText } from "@goodstanding/domain/review/reading/document-text";
import type { ByteSource } from "../byte-source.ts";
import { type Area, openWorkbook, sheetEvents, type Workbook } from "../office/workbook.ts";
import { type Budget, createBudget } from "./budget.ts";
import type { ReadLimits } from "./read-limits.ts";
import { withParts } from "./read-parts.ts";

/**
 * One table for each sheet of a workbook (ECMA-376 part 1, 18) that is not empty, hidden ones too: values as they were
 * last computed, rows and columns where they stand in the sheet. Throws `DocumentRefused`, or `ArchiveError` where the
 * file is damaged.
 */
export function readXlsx(source: ByteSource, limits: ReadLimits): Promise<DocumentText> {
  const budget = createBudget(limits);
  return withParts(source, budget, async (read, parts) => {
    const book = await openWorkbook(parts, read);
    const blocks: Block[] = [];
    for (const { name, part } of book.sheets) {
      if (budget.isCut()) break;
      const xml = await read(part);
      const rows = xml === null ? [] : readSheet(xml, book, budget);
      if (rows.length > 0) blocks.push({ kind: "table", name, rows, page: null });
    }
    return { pages: null, blocks, truncated: budget.isCut() };
  });
}

/** Cells by column, by row. */
type Grid = Map<number, Map<number, Cell>>;

function readSheet(xml: string, book: Workbook, budget: Budget): readonly (readonly Cell[])[] {
  const grid: Grid = new Map();
  const merged: Area[] = [];
  for (const event of sheetEvents(xml, book)) {
    if (event.kind === "merged") merged.push(event);
    else if (budget.cells(1) === 1) put(grid, event.row, event.column, dataOf(event.value.data(), budget));
    if (budget.isSpent()) break;
  }
  fillMerged(grid, merged, budget);
  return rowsOf(grid, budget);
}

function dataOf(value: string | number, budget: Budget): Cell {
  if (typeof value === "number") return value;
  const text = budget.text(value.trim());
  return text === "" ? null : text;
}

function put(grid: Grid, row: number, column: number, value: Cell): void {
  const cells = grid.get(row) ?? new Map<number, Cell>();
  grid.set(row, cells);
  cells.set(column, value);
}

/** What stands in merged cells stands in each of them, as far as the sheet has rows and columns. */
function fillMerged(grid: Grid, merged: readonly Area[], budget: Budget): void {
  const lastRow = largest(grid.keys());
  const lastColumn = largest(grid.values().map((cells) => largest(cells.keys())));
  for (const area of merged) {
    const value = grid.get(area.row)?.get(area.column) ?? null;
    if (value === null) continue;
    for (let row = area.row; row < area.row + area.rows && row <= lastRow; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        if (column > lastColumn) break;
        if (budget.cells(1) === 0) return;
        put(grid, row, column, value);
      }
    }
  }
}

function rowsOf(grid: Grid, budget: Budget): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  const last = largest(grid.keys());
  for (let at = 0; at <= last; at += 1) {
    const cells = grid.get(at) ?? new Map<number, Cell>();
    const width = largest(cells.keys()) + 1;
    const empty = Math.max(1, width) - cells.size;
    if (budget.gaps(empty) < empty) break;
    rows.push(Array.from({ length: width }, (_, column) => cells.get(column) ?? null));
  }
  return rows;
}

const largest = (numbers: Iterable<number>): number => {
  let most = -1;
  for (const number of numbers) if (number > most) most = number;
  return most;
};
