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
  const { begin, end, mayPart } = tableOf({ rows, merged }, columns, last);
  output.write(begin);
  for (let row = 0; row <= last && !output.isFull(); row += 1) {
    if (mayPart(row)) output.write(end + begin);
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
  output.write(end);
  if (isCut) output.write(`<p class="left-out">只显示前 ${MOST_ROWS} 行、${MOST_COLUMNS} 列。</p>`);
}

/** Cells from which on a sheet is parted, so that a browser lays out what is in sight alone. */
const LONG = 4_000;
/** As high as the style of `.rows` says. */
const ROWS_TOGETHER = 50;

interface SheetTable {
  readonly begin: string;
  readonly end: string;
  /** May a new part begin with this row? No merged cell is cut. */
  readonly mayPart: (row: number) => boolean;
}

function tableOf({ rows, merged }: Omit<Sheet, "isCut">, columns: number, last: number): SheetTable {
  if ((last + 1) * columns <= LONG) return { begin: "<table>", end: "</table>", mayPart: () => false };
  const widths = widthsOf(rows, columns);
  const all = NUMBER_WIDTH + widths.reduce((sum, width) => sum + width, 0);
  const tags = [NUMBER_WIDTH, ...widths].map((width) => `<col style="width:${width}px">`).join("");
  return {
    begin: `<div class="rows" style="width:${all}px"><table><colgroup>${tags}</colgroup>`,
    end: "</table></div>",
    mayPart: (row) =>
      row > 0 &&
      row % ROWS_TOGETHER === 0 &&
      !merged.some((area) => area.row < row && row < area.row + area.rows),
  };
}

const NUMBER_WIDTH = 48;
const [NARROWEST, WIDEST] = [6, 40];

/** In pixels, after the longest text of each column, so that the parts of a sheet have the same columns. */
function widthsOf(rows: Sheet["rows"], columns: number): readonly number[] {
  const longest = Array.from({ length: columns }, () => NARROWEST);
  for (const row of rows.values())
    for (const [column, text] of row)
      longest[column] = Math.max(longest[column] ?? 0, Math.min(WIDEST, halvesOf(text.slice(0, WIDEST))));
  return longest.map((halves) => halves * 7 + 18);
}

/** Chinese characters are two wide. */
const halvesOf = (text: string): number => text.length + (text.match(/[\u2E80-\uFFEF]/g)?.length ?? 0);

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
