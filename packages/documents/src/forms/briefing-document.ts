import {
  AlignmentType,
  HeightRule,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
} from "docx";
import { fixedDocx } from "../package/fixed-docx.ts";
import {
  type BriefingBlock,
  type BriefingForm,
  briefingBlocks,
  briefingNote,
  briefingSender,
  overdueColumns,
  SIGNATURES,
} from "./briefing-form.ts";

/** The page for the vice-president as a Word document, A4 upright. The same form gives the same bytes. */
export function briefingDocument(form: BriefingForm): Promise<Buffer> {
  const { title, school, asOf } = form.facts;
  const centred: IParagraphOptions = { alignment: AlignmentType.CENTER };
  const section = {
    properties: {
      page: { size: A4, margin: { top: 1000, bottom: 800, left: MARGIN, right: MARGIN } },
    },
    children: [
      paragraph(title, { ...centred, spacing: { after: 60 } }, { bold: true, size: 32 }),
      paragraph(briefingSender(form), { ...centred, spacing: { after: 60 } }, { size: SMALL }),
      ...briefingBlocks(form).flatMap((block) => [heading(block.heading), ...blockOf(block)]),
      paragraph(briefingNote(form), { spacing: { before: 120, after: 100, line: 240 } }, { size: 16 }),
      signatures(),
    ],
  };
  return fixedDocx([section], { title, creator: school, date: asOf });
}

/** In twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1100;
const WIDTH = A4.width - 2 * MARGIN;
/** Half points. */
const SMALL = 20;
const PAIRS = 2;

interface Run {
  readonly bold?: boolean;
  readonly size?: number;
}

const paragraph = (text: string, options: IParagraphOptions = {}, run: Run = {}): Paragraph =>
  new Paragraph({ spacing: { line: 270 }, ...options, children: [new TextRun({ text, ...run })] });

const heading = (text: string): Paragraph =>
  paragraph(text, { spacing: { before: 100, after: 40 }, keepNext: true }, { bold: true, size: 22 });

function blockOf(block: BriefingBlock): readonly (Paragraph | Table)[] {
  if (block.kind === "facts") return [facts(block.facts)];
  if (block.kind === "table")
    return [overdue(block.rows), ...(block.after === null ? [] : [line(block.after)])];
  return block.lines.map(line);
}

const line = (text: string): Paragraph =>
  paragraph(text, { spacing: { line: 270 }, indent: { firstLine: 400 } }, { size: SMALL });

/** Two names and values a row. */
function facts(all: Extract<BriefingBlock, { kind: "facts" }>["facts"]): Table {
  const rows = Array.from({ length: Math.ceil(all.length / PAIRS) }, (_, at) =>
    all.slice(at * PAIRS, at * PAIRS + PAIRS),
  );
  const widths = [0.3, 0.2, 0.3, 0.2].map((share) => Math.floor(WIDTH * share));
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: rows.map(
      (row) =>
        new TableRow({
          children: [row[0], row[1]].flatMap((each) => [cell(each?.name ?? ""), cell(each?.value ?? "")]),
        }),
    ),
  });
}

const overdue = (rows: readonly (readonly string[])[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: overdueColumns.map(({ share }) => Math.floor(WIDTH * share)),
    rows: [
      new TableRow({ tableHeader: true, children: overdueColumns.map(({ name }) => cell(name, true)) }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((text) => cell(text)) })),
    ],
  });

const cell = (text: string, bold = false): TableCell =>
  new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 20, bottom: 20, left: 80, right: 80 },
    children: text
      .split("\n")
      .map((each) => paragraph(each, { spacing: { line: 240 } }, { bold, size: SMALL - 1 })),
  });

const signatures = (): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [Math.floor(WIDTH / 2), WIDTH - Math.floor(WIDTH / 2)],
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: 1100, rule: HeightRule.ATLEAST },
        children: SIGNATURES.map(
          (text) =>
            new TableCell({
              margins: { top: 60, bottom: 60, left: 120, right: 120 },
              children: [paragraph(text, {}, { size: SMALL })],
            }),
        ),
      }),
    ],
  });
