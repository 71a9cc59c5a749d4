import { DocumentRefused } from "./document-refused.ts";
import type { OfficeParts } from "./office-parts.ts";
import { mainPartOf, relationsOf } from "./relations.ts";
import { cellData, cellText, numberFormatsIn } from "./spreadsheet-values.ts";
import { type XmlEvent, xmlEvents } from "./xml-events.ts";

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

export interface Workbook {
  /** In their order, those that are hidden too; `part` is where its cells are. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly shared: readonly string[];
  readonly formats: ReturnType<typeof numberFormatsIn>;
  readonly isFrom1904: boolean;
}

/** A cell that is not empty, or cells that are one. Rows and columns count from 0. */
export type SheetEvent =
  | { readonly kind: "cell"; readonly row: number; readonly column: number; readonly value: CellValue }
  | ({ readonly kind: "merged" } & Area);

export interface CellValue {
  /** What the cell shows; of a formula, its last result. */
  readonly shown: () => string;
  /** Dates and whatever else is no plain number as they show. */
  readonly data: () => string | number;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What the sheets of a workbook (ECMA-376 part 1, 18) are, by `read`, which gives the text of a part. */
export async function openWorkbook(
  parts: OfficeParts,
  read: (path: string) => Promise<string | null>,
): Promise<Workbook> {
  const main = await mainPartOf(parts, "xl/workbook.xml");
  const xml = await read(main);
  if (xml === null) throw new DocumentRefused("no workbook");
  const { sheets, isFrom1904 } = outlineIn(xml);
  const relations = await relationsOf(parts, main);
  return {
    sheets: sheets.map(({ name, relation }) => ({ name, part: relations.byId(relation) ?? "" })),
    shared: sharedStringsIn((await read(relations.ofType("sharedStrings") ?? "xl/sharedStrings.xml")) ?? ""),
    formats: numberFormatsIn((await read(relations.ofType("styles") ?? "xl/styles.xml")) ?? ""),
    isFrom1904,
  };
}

/** What stands in the part of a sheet, in the order of the file. */
export function* sheetEvents(xml: string, book: Workbook): Generator<SheetEvent> {
  const open: string[] = [];
  let cell: RawCell | null = null;
  let row = -1;
  let column = -1;
  for (const event of xmlEvents(xml)) {
    if (event.kind === "open") {
      open.push(event.name);
      if (event.name === "row") {
        row = rowOf(event) ?? row + 1;
        column = -1;
      } else if (event.name === "c") {
        cell = cellAt(event, row, column + 1);
        column = cell.column;
      } else if (event.name === "mergeCell") {
        const area = mergedIn(event.attribute("ref") ?? "");
        if (area) yield { kind: "merged", ...area };
      }
    } else if (event.kind === "text" && cell) {
      const inside = open.at(-1);
      if (inside === "v" || (inside === "t" && !open.includes("rPh"))) cell.text += event.text;
    } else if (event.kind === "close") {
      open.pop();
      if (event.name !== "c" || !cell) continue;
      if (cell.text !== "" && cell.row < MOST_ROWS && cell.column < MOST_COLUMNS)
        yield { kind: "cell", row: cell.row, column: cell.column, value: valueOf(cell, book) };
      cell = null;
    }
  }
}

interface Outline {
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  /** Days are counted from 1904 instead of 1900. */
  readonly isFrom1904: boolean;
}

function outlineIn(xml: string): Outline {
  const sheets: Outline["sheets"][number][] = [];
  let isFrom1904 = false;
  for (const event of xmlEvents(xml)) {
    if (event.kind !== "open") continue;
    if (event.name === "sheet")
      sheets.push({ name: event.attribute("name") ?? "", relation: event.attribute("id") ?? "" });
    if (event.name === "workbookPr") isFrom1904 = ["1", "true"].includes(event.attribute("date1904") ?? "");
  }
  return { sheets, isFrom1904 };
}

interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
}

type Opening = Extract<XmlEvent, { kind: "open" }>;

function rowOf(event: Opening): number | null {
  const number = Number(event.attribute("r") ?? "0");
  return Number.isInteger(number) && number > 0 ? number - 1 : null;
}

function cellAt(event: Opening, row: number, next: number): RawCell {
  const place = placeOf(event.attribute("r") ?? "");
  return {
    row: place?.row ?? Math.max(0, row),
    column: place?.column ?? next,
    type: event.attribute("t") ?? "n",
    style: Number(event.attribute("s") ?? "-1"),
    text: "",
  };
}

function valueOf({ type, style, text }: RawCell, { shared, formats, isFrom1904 }: Workbook): CellValue {
  const said = type === "s" ? (shared[Number(text)] ?? "") : null;
  return {
    shown: () => said ?? cellText(text, type, formats(style), isFrom1904),
    data: () => said ?? cellData(text, type, formats(style), isFrom1904),
  };
}

/** `B7` as row 6 and column 1; `null` where it is no place. */
function placeOf(text: string): { readonly row: number; readonly column: number } | null {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text) ?? [];
  if (letters === "") return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function mergedIn(reference: string): Area | null {
  const [from = "", to = ""] = reference.split(":");
  const first = placeOf(from);
  const last = placeOf(to);
  if (!first || !last || last.row < first.row || last.column < first.column) return null;
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
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
