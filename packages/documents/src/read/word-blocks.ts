import type { Block, Cell } from "@goodstanding/domain/review/reading/document-text";
import { type HeadingStyles, type WordEvent, wordEvents } from "../office/word-events.ts";
import type { Budget } from "./budget.ts";

/**
 * Blocks of a part of a Word document. What is inside something stands before it: a text box before its paragraph, a
 * table in a cell before the table of that cell. Of a document that breaks off, what was open counts as closed.
 */
export function* wordBlocks(xml: string, headings: HeadingStyles, budget: Budget): Generator<Block> {
  const state: State = { paragraphs: [], tables: [], budget };
  for (const event of wordEvents(xml, headings)) {
    const block = take(state, event);
    if (block) yield block;
    if (budget.isSpent()) break;
  }
  while (state.tables.length > 0) {
    endCell(state);
    endRow(state);
    const block = endTable(state);
    if (block) yield block;
  }
}

interface State {
  /** Texts of the paragraphs that are open, the innermost last. */
  readonly paragraphs: string[];
  /** The innermost last. */
  readonly tables: Table[];
  readonly budget: Budget;
}

interface Table {
  readonly rows: Cell[][];
  row: Cell[] | null;
  cell: OpenCell | null;
}

interface OpenCell {
  /** Of its paragraphs. */
  readonly texts: string[];
  columns: number;
  goesOn: boolean;
}

function take(state: State, event: WordEvent): Block | null {
  const { paragraphs, tables } = state;
  const table = tables.at(-1);
  switch (event.kind) {
    case "begin":
      begin(state, event.what);
      return null;
    case "end":
      if (event.what === "paragraph") return endParagraph(state, event.shape.heading !== null);
      if (event.what === "table") return endTable(state);
      if (event.what === "row") endRow(state);
      else endCell(state);
      return null;
    case "gap":
      table?.row?.push(...repeated(null, state.budget.gaps(event.columns)));
      return null;
    case "span":
      if (table?.cell) table.cell.columns = event.columns;
      return null;
    case "goes-on":
      if (table?.cell) table.cell.goesOn = true;
      return null;
    default:
      addText(paragraphs, event);
      return null;
  }
}

function addText(paragraphs: string[], event: WordEvent): void {
  const before = paragraphs.pop();
  if (before === undefined) return;
  const said = event.kind === "text" ? event.text : event.kind === "tab" ? "\t" : "";
  paragraphs.push(before + (event.kind === "line-break" ? "\n" : said));
}

function begin({ paragraphs, tables }: State, what: "paragraph" | "table" | "row" | "cell"): void {
  const table = tables.at(-1);
  if (what === "paragraph") paragraphs.push("");
  else if (what === "table") tables.push({ rows: [], row: null, cell: null });
  else if (what === "row" && table) table.row = [];
  else if (table) table.cell = { texts: [], columns: 1, goesOn: false };
}

function endParagraph({ paragraphs, tables, budget }: State, isHeading: boolean): Block | null {
  const text = budget.text((paragraphs.pop() ?? "").trim());
  if (text === "") return null;
  const cell = tables.at(-1)?.cell;
  if (!cell) return { kind: isHeading ? "heading" : "paragraph", text, page: null };
  cell.texts.push(text);
  return null;
}

/** A cell that goes on says what the one above it says. */
function endCell({ tables, budget }: State): void {
  const table = tables.at(-1);
  if (!table?.cell) return;
  const { texts, columns, goesOn } = table.cell;
  const row = table.row ?? [];
  const own = texts.length === 0 ? null : texts.join("\n");
  const value = goesOn ? (own ?? table.rows.at(-1)?.[row.length] ?? null) : own;
  row.push(...repeated(value, budget.cells(columns)));
  table.row = row;
  table.cell = null;
}

const repeated = (value: Cell, count: number): readonly Cell[] => Array.from({ length: count }, () => value);

function endRow({ tables, budget }: State): void {
  const table = tables.at(-1);
  if (table?.row && (table.row.length > 0 || budget.gaps(1) === 1)) table.rows.push(table.row);
  if (table) table.row = null;
}

function endTable({ tables }: State): Block | null {
  const rows = tables.pop()?.rows ?? [];
  return rows.length === 0 ? null : { kind: "table", name: null, rows, page: null };
}
