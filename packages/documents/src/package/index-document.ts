import {
  AlignmentType,
  Footer,
  HeightRule,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
} from "docx";
import { fixedDocx } from "./fixed-docx.ts";
import { type IndexRow, type PackageContents, packageDate } from "./package-contents.ts";

/** The package's index (目录) as a Word document: A4 across, the heading row repeated on every page. */
export function indexDocument(contents: PackageContents): Promise<Buffer> {
  const title = `${contents.programme}专业${contents.year}年度${contents.matter}目录`;
  const table = new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ width }) => width),
    rows: [heading(), patternRow()],
  });
  const section = {
    properties: {
      page: {
        size: { width: A4.short, height: A4.long, orientation: PageOrientation.LANDSCAPE },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      },
    },
    footers: { default: pageNumber() },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 120 },
        children: [new TextRun({ text: title, bold: true, size: 32 })],
      }),
      new Paragraph({
        spacing: { after: 120 },
        children: [
          new TextRun({
            text: `${contents.school}　共${contents.files.length}个文件　快照校验值（SHA-256）：${contents.snapshotHash}`,
            size: 18,
          }),
        ],
      }),
      table,
    ],
  };
  return fixedDocx([section], {
    title,
    creator: contents.school,
    date: packageDate(contents),
    body: repeatRow(contents.files),
  });
}

/** In twentieths of a point. */
const A4 = { short: 11_906, long: 16_838 };
const MARGIN = 850;

interface Column {
  readonly name: string;
  readonly width: number;
  readonly value: (row: IndexRow) => string;
  readonly size?: number;
}

const columns: readonly Column[] = [
  { name: "编号", width: 1300, value: ({ number }) => number },
  { name: "类别", width: 2300, value: ({ place }) => place },
  { name: "课程", width: 2000, value: ({ course }) => course ?? "—" },
  { name: "文件", width: 4338, value: ({ path }) => path.slice(path.lastIndexOf("/") + 1) },
  { name: "大小（字节）", width: 1400, value: ({ size }) => size.toLocaleString("en") },
  { name: "SHA-256", width: 2600, value: ({ sha256 }) => sha256, size: 14 },
  { name: "备注", width: 1200, value: ({ remark }) => remark ?? "" },
];

const heading = (): TableRow =>
  new TableRow({
    tableHeader: true,
    height: { value: 400, rule: HeightRule.ATLEAST },
    children: columns.map(({ name }) => cell(name, 18, true)),
  });

/** A row in which the number of each column stands for its value. */
const patternRow = (): TableRow =>
  new TableRow({ cantSplit: true, children: columns.map(({ size = 18 }, at) => cell(mark(at), size)) });

const mark = (column: number): string => `{column ${column}}`;

/**
 * Puts a copy of the pattern row there for each file. The library would keep a tree of objects for every row, which is
 * half a gibibyte for five thousand.
 */
const repeatRow =
  (files: readonly IndexRow[]) =>
  (xml: string): string => {
    const marked = xml.indexOf(mark(0));
    const start = xml.lastIndexOf("<w:tr>", marked);
    const end = xml.indexOf("</w:tr>", marked) + "</w:tr>".length;
    const pattern = xml.slice(start, end);
    const rows = files.map((file) =>
      pattern.replaceAll(/\{column (\d)\}/g, (_, at) => escaped(columns[Number(at)]?.value(file) ?? "")),
    );
    return xml.slice(0, start) + rows.join("") + xml.slice(end);
  };

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const cell = (text: string, size: number, bold = false): TableCell =>
  new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    children: [new Paragraph({ children: [new TextRun({ text, size, bold })] })],
  });

const pageNumber = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 18,
            children: ["第", PageNumber.CURRENT, "页，共", PageNumber.TOTAL_PAGES, "页"],
          }),
        ],
      }),
    ],
  });
