import type { OfficeParts } from "../office/office-parts.ts";
import { type Area, openWorkbook, sheetEvents, type Workbook } from "../office/workbook.ts";
import { escaped, type HtmlOutput } from "./html-output.ts";

const MOST_ROWS = 1000;
const MOST_COLUMNS = 60;
const MOST_SHEETS = 40;

/** The sheets of a workbook as tables of what their cells show; formulas by their last result. */
export async function writeXlsx(parts: OfficeParts, output: HtmlOutput): Promise<void> {
  const book = await openWorkbook(parts, parts.text);
  for (const { name, part } of book.sheets.slice(0, MOST_SHEETS)) {
    if (output.isFull()) return;
    const xml = await parts.text(part);
    if (xml === null) continue;
    output.write(`<h2>${escaped(name)}</h2>`);
    writeSheet(xml, book, output);
  }
}

interface Sheet {
  /** Texts by column, from 0, by row, from 0. */
  readonly rows: Map<number, Map<number, string>>;
  readonly merged: Area[];
  isCut: boolean;
}

function writeSheet(xml: string, book: Workbook, output: HtmlOutput): void {
  const { rows, merged, isCut } = readSheet(xml, book);
  const columns = 1 + Math.max(-1, ...[...rows.values()].flatMap((row) => [...row.keys()]));
  const last = Math.max(-1, ...rows.keys());
  if (columns === 0) return void output.write('<p class="left-out">（空）</p>');
  const covered = new Set<string>();
  output.write("<table>");
  for (let row = 0; row <= last && !output.isFull(); row += 1) {
    output.write(`<tr><th>${row + 1}</th>`);
    for (let column = 0; column < columns; column += 1) {
      if (covered.has(`${row} ${column}`)) continue;
      const span = merged.find((each) => each.row === row && each.column === column);
      for (const at of span ? cellsOf(span, last, columns) : []) covered.add(at);
      const shape = span ? ` colspan="${span.columns}" rowspan="${span.rows}"` : "";
      output.write(`<td${shape}>${escaped(rows.get(row)?.get(column) ?? "")}</td>`);
    }
    output.write("</tr>");
  }
  output.write("</table>");
  if (isCut) output.write(`<p class="left-out">只显示前 ${MOST_ROWS} 行、${MOST_COLUMNS} 列。</p>`);
}

const cellsOf = ({ row, column, rows, columns }: Area, lastRow: number, width: number): string[] =>
  range(row, Math.min(lastRow, row + rows - 1)).flatMap((y) =>
    range(column, Math.min(width, column + columns) - 1).map((x) => `${y} ${x}`),
  );

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

function readSheet(xml: string, book: Workbook): Sheet {
  const sheet: Sheet = { rows: new Map(), merged: [], isCut: false };
  for (const event of sheetEvents(xml, book)) {
    if (event.kind === "merged") keepMerged(sheet, event);
    else if (event.row >= MOST_ROWS || event.column >= MOST_COLUMNS) sheet.isCut = true;
    else keep(sheet, event.row, event.column, event.value.shown());
  }
  return sheet;
}

function keep({ rows }: Sheet, row: number, column: number, text: string): void {
  const cells = rows.get(row) ?? new Map<number, string>();
  rows.set(row, cells);
  cells.set(column, text);
}

function keepMerged({ merged }: Sheet, area: Area): void {
  if (area.rows <= MOST_ROWS && area.columns <= MOST_COLUMNS && merged.length < MOST_ROWS) merged.push(area);
}
