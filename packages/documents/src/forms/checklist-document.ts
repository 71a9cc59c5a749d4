import { formatDay } from "@goodstanding/domain/calendar/format-date";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun } from "docx";
import { fixedDocx } from "../package/fixed-docx.ts";

export interface ChecklistForm {
  readonly school: string;
  readonly title: string;
  readonly day: LocalDate;
  /** In the order of the document. */
  readonly lines: readonly {
    readonly part: string;
    readonly name: string;
    readonly isRequired: boolean;
    /** Document and clause. */
    readonly source: string;
  }[];
}

/** 材料清单 to be ticked and signed: a Word document on A4. The same form gives the same bytes. */
export const checklistDocument = ({ school, title, day, lines }: ChecklistForm): Promise<Buffer> =>
  fixedDocx(
    [
      {
        properties: {
          page: {
            size: { width: A4.width, height: A4.height },
            margin: { top: 1134, bottom: 1134, left: MARGIN, right: MARGIN },
          },
        },
        children: [
          paragraph(title, { alignment: AlignmentType.CENTER, bold: true, size: 32 }),
          paragraph(`学院：　　　　　　　　　　专业：　　　　　　　　　　填表人：`),
          table(lines),
          paragraph(
            `必备材料缺项的，材料不完整；参考材料按实际情况提供。清单由${school}于${formatDay(day, "zh")}印发。`,
            {
              size: SMALL,
            },
          ),
        ],
      },
    ],
    { title, creator: school, date: day },
  );

/** In twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1134;
const WIDTH = A4.width - 2 * MARGIN;
/** Half points. */
const SMALL = 20;

const columns = [
  { name: "序号", width: 700 },
  { name: "类别", width: 1900 },
  { name: "材料", width: 2700 },
  { name: "要求", width: 800 },
  { name: "依据", width: WIDTH - 700 - 1900 - 2700 - 800 - 800 },
  { name: "已备", width: 800 },
] as const;

const table = (lines: ChecklistForm["lines"]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ width }) => width),
    rows: [
      new TableRow({ tableHeader: true, children: columns.map(({ name }) => cell(name, true)) }),
      ...lines.map(
        ({ part, name, isRequired, source }, at) =>
          new TableRow({
            cantSplit: true,
            children: [String(at + 1), part, name, isRequired ? "必备" : "参考", source, "☐"].map((text) =>
              cell(text),
            ),
          }),
      ),
    ],
  });

const cell = (text: string, bold = false): TableCell =>
  new TableCell({ children: [paragraph(text, { bold, size: SMALL })] });

const paragraph = (
  text: string,
  {
    alignment = AlignmentType.LEFT,
    ...run
  }: {
    readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
    readonly bold?: boolean;
    readonly size?: number;
  } = {},
): Paragraph =>
  new Paragraph({ alignment, spacing: { line: 320, after: 80 }, children: [new TextRun({ text, ...run })] });
