import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { packParts } from "./pack-parts.ts";

export interface WorkbookSheet {
  /** At most 31 characters, none of `[]:*?/\` among them, nor `'` at an end. */
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  /** As many cells as there are columns; an empty text is an empty cell. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** How many columns stay in sight beside the header row. */
  readonly frozenColumns?: number;
  /** Rows can be chosen by what their cells say. */
  readonly isFiltered?: boolean;
  /** Long texts are broken into lines, and rows are as high as those are many. */
  readonly isWrapped?: boolean;
  /** Printed across, as wide as the paper, with the header row on each page. */
  readonly isLandscape?: boolean;
}

interface WorkbookColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
}

export interface WorkbookContents {
  readonly author: string;
  readonly date: LocalDate;
  readonly sheets: readonly WorkbookSheet[];
}

/**
 * Tables as a workbook (ECMA-376 part 1, 18), the same bytes every time. Written by hand: a library that can do all that
 * workbooks can holds some 35 MiB of whatever process loads it.
 */
export function workbookFile({ author, date, sheets }: WorkbookContents): Buffer {
  const parts = {
    "[Content_Types].xml": contentTypes(sheets),
    "_rels/.rels": relations([
      [`${OFFICE}/officeDocument`, "xl/workbook.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": coreProperties(author, date),
    "xl/workbook.xml": workbook(sheets),
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, at) => [`${OFFICE}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
      [`${OFFICE}/styles`, "styles.xml"],
    ]),
    "xl/styles.xml": styles,
    ...Object.fromEntries(sheets.map((each, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(each)])),
  };
  const bytes = Object.entries(parts).map(([path, xml]) => [path, Buffer.from(HEAD + xml)] as const);
  return packParts(Object.fromEntries(bytes), date);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function contentTypes(sheets: readonly WorkbookSheet[]): string {
  const overrides = [
    ["/xl/workbook.xml", `${SPREADSHEET}.sheet.main+xml`],
    ...sheets.map((_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${SPREADSHEET}.worksheet+xml`]),
    ["/xl/styles.xml", `${SPREADSHEET}.styles+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ].map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`);
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

function coreProperties(author: string, date: LocalDate): string {
  const moment = `xsi:type="dcterms:W3CDTF">${date}T00:00:00Z`;
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>${escaped(author)}</dc:creator><cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy><dcterms:created ${moment}</dcterms:created><dcterms:modified ${moment}</dcterms:modified></cp:coreProperties>`;
}

function workbook(sheets: readonly WorkbookSheet[]): string {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, at) => [
    ...(sheet.isFiltered
      ? [
          named(
            "_xlnm._FilterDatabase",
            at,
            sheet,
            areaOf(sheet).replaceAll(/[A-Z]+|\d+/g, "$$$&"),
            ' hidden="1"',
          ),
        ]
      : []),
    ...(sheet.isLandscape ? [named("_xlnm.Print_Titles", at, sheet, "$1:$1")] : []),
  ]);
  const defined = names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${list.join("")}</sheets>${defined}</workbook>`;
}

/** A name that Excel itself gives to a part of a sheet. */
function named(name: string, at: number, sheet: WorkbookSheet, area: string, attributes = ""): string {
  const where = escaped(`'${sheet.name.replaceAll("'", "''")}'!${area}`);
  return `<definedName name="${name}" localSheetId="${at}"${attributes}>${where}</definedName>`;
}

/** Of a cell: as it comes, of the header row, of texts broken into lines. */
const [PLAIN, HEADER, WRAPPED] = [0, 1, 2];

const FONT = '<sz val="11"/><name val="仿宋"/><family val="3"/><charset val="134"/>';
const styles = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function worksheet(sheet: WorkbookSheet): string {
  const {
    columns,
    rows,
    frozenColumns = 0,
    isFiltered = false,
    isWrapped = false,
    isLandscape = false,
  } = sheet;
  const style = isWrapped ? WRAPPED : PLAIN;
  const widths = columns.map(
    ({ width }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${style}" customWidth="1"/>`,
  );
  const lines = [columns.map(({ header }) => header), ...rows].map((cells, at) =>
    rowOf(cells, at + 1, at === 0 ? HEADER : style, isWrapped && at > 0 ? heightOf(cells, columns) : null),
  );
  const corner = `${columnName(frozenColumns)}2`;
  const beside = frozenColumns === 0 ? "" : `xSplit="${frozenColumns}" `;
  const active = frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  return [
    `<worksheet xmlns="${MAIN}">`,
    isLandscape ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    `<sheetViews><sheetView workbookViewId="0"><pane ${beside}ySplit="1" topLeftCell="${corner}" activePane="${active}" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${widths.join("")}</cols><sheetData>${lines.join("")}</sheetData>`,
    isFiltered ? `<autoFilter ref="${areaOf(sheet)}"/>` : "",
    isLandscape ? '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' : "",
    "</worksheet>",
  ].join("");
}

const areaOf = ({ columns, rows }: WorkbookSheet): string =>
  `A1:${columnName(columns.length - 1)}${rows.length + 1}`;

function rowOf(cells: Row, row: number, style: number, height: number | null): string {
  const written = cells.map((cell, at) => cellOf(cell, `r="${columnName(at)}${row}" s="${style}"`));
  const high = height === null ? "" : ` ht="${height}" customHeight="1"`;
  return `<row r="${row}"${high}>${written.join("")}</row>`;
}

type Row = WorkbookSheet["rows"][number];

/** In points; not every program makes a row as high as its texts are when broken into lines. */
function heightOf(cells: Row, columns: readonly WorkbookColumn[]): number {
  const lines = cells.map((cell, at) => linesOf(String(cell ?? ""), columns[at]?.width ?? 1));
  return LINE_HEIGHT * lines.reduce((most, each) => Math.max(most, each), 1);
}

const LINE_HEIGHT = 15;

const linesOf = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);

/** In digits; Chinese characters are twice as wide. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > "\u00ff" ? 2 : 1), 0);

/** What begins with an equals sign is text as well, and never a formula. */
function cellOf(cell: string | number | null, attributes: string): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c ${attributes}><v>${cell}</v></c>`;
  const text = escaped(cell.slice(0, LONGEST_TEXT));
  return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Of a cell; what is longer makes a workbook damaged to Excel. */
const LONGEST_TEXT = 32_767;

/** `A` for 0, `AA` for 26. */
const columnName = (at: number): string =>
  at < 0 ? "" : columnName(Math.floor(at / 26) - 1) + String.fromCharCode(65 + (at % 26));

/** As it may stand in an element or a quoted attribute; what XML has no way to say is left out. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, "")
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
