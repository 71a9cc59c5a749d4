import { escaped, type HtmlOutput } from "./html-output.ts";
import type { OfficeParts } from "./office-parts.ts";
import { PreviewRefused } from "./preview-refused.ts";
import { relationsOf } from "./relations.ts";
import { cellText, numberFormatsIn } from "./spreadsheet-values.ts";
import { type XmlEvent, xmlEvents } from "./xml-events.ts";

const MAIN = "xl/workbook.xml";
const MOST_ROWS = 1000;
const MOST_COLUMNS = 60;
const MOST_SHEETS = 40;

/** The sheets of a workbook (ECMA-376 part 1, 18) as tables of what their cells show; formulas by their last result. */
export async function writeXlsx(parts: OfficeParts, output: HtmlOutput): Promise<void> {
  const workbook = await parts.text(MAIN);
  if (workbook === null) throw new PreviewRefused("no workbook");
  const relations = await relationsOf(parts, MAIN);
  const book: Book = {
    shared: sharedStringsIn((await parts.text("xl/sharedStrings.xml")) ?? ""),
    formats: numberFormatsIn((await parts.text("xl/styles.xml")) ?? ""),
    isFrom1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true)/.test(workbook),
  };
  const sheets = [...xmlEvents(workbook)].filter((event) => event.kind === "open" && event.name === "sheet");
  for (const sheet of sheets.slice(0, MOST_SHEETS)) {
    if (sheet.kind !== "open" || output.isFull()) return;
    const xml = await parts.text(relations.get(sheet.attribute("id") ?? "") ?? "");
    if (xml === null) continue;
    output.write(`<h2>${escaped(sheet.attribute("name") ?? "")}</h2>`);
    writeSheet(xml, book, output);
  }
}

interface Book {
  readonly shared: readonly string[];
  readonly formats: ReturnType<typeof numberFormatsIn>;
  readonly isFrom1904: boolean;
}

interface Sheet {
  /** Texts by column, from 0, by row, from 0. */
  readonly rows: Map<number, Map<number, string>>;
  readonly merged: Merged[];
  isCut: boolean;
}

interface Merged {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function writeSheet(xml: string, book: Book, output: HtmlOutput): void {
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

const cellsOf = ({ row, column, rows, columns }: Merged, lastRow: number, width: number): string[] =>
  range(row, Math.min(lastRow, row + rows - 1)).flatMap((y) =>
    range(column, Math.min(width, column + columns) - 1).map((x) => `${y} ${x}`),
  );

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
}

function readSheet(xml: string, book: Book): Sheet {
  const sheet: Sheet = { rows: new Map(), merged: [], isCut: false };
  const open: string[] = [];
  let cell: Cell | null = null;
  let row = -1;
  let column = -1;
  for (const event of xmlEvents(xml)) {
    if (event.kind === "open") {
      open.push(event.name);
      if (event.name === "row") {
        row = event.attribute("r") === null ? row + 1 : Number(event.attribute("r")) - 1;
        column = -1;
      } else if (event.name === "c") {
        cell = cellAt(event, row, column + 1);
        column = cell.column;
      } else if (event.name === "mergeCell") {
        const area = mergedIn(event.attribute("ref") ?? "");
        if (area && sheet.merged.length < MOST_ROWS) sheet.merged.push(area);
      }
    } else if (event.kind === "text" && cell) {
      const inside = open.at(-1);
      if (inside === "v" || (inside === "t" && !open.includes("rPh"))) cell.value += event.text;
    } else if (event.kind === "close") {
      open.pop();
      if (event.name === "c" && cell) {
        keep(sheet, cell, book);
        cell = null;
      }
    }
  }
  return sheet;
}

type Opening = Extract<XmlEvent, { kind: "open" }>;

function cellAt(event: Opening, row: number, next: number): Cell {
  const place = placeOf(event.attribute("r") ?? "");
  return {
    row: place?.row ?? row,
    column: place?.column ?? next,
    type: event.attribute("t") ?? "n",
    style: Number(event.attribute("s") ?? "-1"),
    value: "",
  };
}

function keep(sheet: Sheet, { row, column, type, style, value }: Cell, book: Book): void {
  if (value === "") return;
  if (row >= MOST_ROWS || column >= MOST_COLUMNS) {
    sheet.isCut = true;
    return;
  }
  const cells = sheet.rows.get(row) ?? new Map<number, string>();
  sheet.rows.set(row, cells);
  const shown =
    type === "s"
      ? (book.shared[Number(value)] ?? "")
      : cellText(value, type, book.formats(style), book.isFrom1904);
  cells.set(column, shown);
}

/** `B7` as row 6 and column 1; `null` where it is no place. */
function placeOf(text: string): { readonly row: number; readonly column: number } | null {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text) ?? [];
  if (letters === "") return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function mergedIn(reference: string): Merged | null {
  const [from = "", to = ""] = reference.split(":");
  const first = placeOf(from);
  const last = placeOf(to);
  if (!first || !last || last.row < first.row || last.column < first.column) return null;
  const [rows, columns] = [last.row - first.row + 1, last.column - first.column + 1];
  if (rows > MOST_ROWS || columns > MOST_COLUMNS) return null;
  return { ...first, rows, columns };
}

function sharedStringsIn(xml: string): readonly string[] {
  const strings: string[] = [];
  const open: string[] = [];
  for (const event of xmlEvents(xml)) {
    if (event.kind === "open") {
      open.push(event.name);
      if (event.name === "si") strings.push("");
    } else if (event.kind === "close") open.pop();
    else if (open.at(-1) === "t" && !open.includes("rPh") && strings.length > 0)
      strings[strings.length - 1] += event.text;
  }
  return strings;
}
