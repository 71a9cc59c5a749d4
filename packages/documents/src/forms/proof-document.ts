import {
  AlignmentType,
  Footer,
  HeightRule,
  type IParagraphOptions,
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
import { fixedDocx } from "../package/fixed-docx.ts";
import {
  dutyCells,
  dutyColumns,
  NO_ROWS,
  type ProofForm,
  proofCells,
  proofColumns,
  proofFacts,
  proofNotes,
  proofTitle,
} from "./proof-form.ts";

/** 催办记录单 as a Word document on A4 across, with room for signature and seal. The same form gives the same bytes. */
export function proofDocument(form: ProofForm): Promise<Buffer> {
  const title = proofTitle(form);
  const section = {
    properties: {
      page: {
        size: { width: A4.width, height: A4.height, orientation: PageOrientation.LANDSCAPE },
        margin: { top: 1000, bottom: 1000, left: MARGIN, right: MARGIN },
      },
    },
    footers: { default: footer(form) },
    children: [
      paragraph(
        title,
        { alignment: AlignmentType.CENTER, spacing: { after: 160 } },
        { bold: true, size: 32 },
      ),
      facts(form),
      heading("一、应办事项及依据"),
      table(dutyColumns, form.duties.map(dutyCells)),
      heading(`二、催办、联系及报送记录（${form.rows.length}条）`),
      ...(form.rows.length === 0 ? [paragraph(NO_ROWS)] : [table(proofColumns, form.rows.map(proofCells))]),
      ...proofNotes(form).map((note) =>
        paragraph(note, { spacing: { before: 80, line: 280 } }, { size: SMALL }),
      ),
      paragraph("", { spacing: { line: 120 } }),
      signatures(form),
    ],
  };
  return fixedDocx([section], { title, creator: form.school, date: form.madeOn });
}

/** In twentieths of a point; upright, for the library turns them. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 900;
const WIDTH = A4.height - 2 * MARGIN;
/** Half points. */
const SMALL = 18;

interface Run {
  readonly bold?: boolean;
  readonly size?: number;
}

const paragraph = (text: string, options: IParagraphOptions = {}, run: Run = {}): Paragraph =>
  new Paragraph({ spacing: { line: 300 }, ...options, children: [new TextRun({ text, ...run })] });

const heading = (text: string): Paragraph =>
  paragraph(text, { spacing: { before: 160, after: 80 }, keepNext: true }, { bold: true });

function facts(form: ProofForm): Table {
  const pairs = proofFacts(form);
  const widths = [1500, WIDTH / 2 - 1500, 1500, WIDTH / 2 - 1500].map(Math.floor);
  const rows = [pairs.slice(0, 2), pairs.slice(2)];
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: rows.map(
      (row) =>
        new TableRow({ children: row.flatMap(([name, value]) => [cell([name], true), cell([value])]) }),
    ),
  });
}

const table = (
  columns: readonly { readonly name: string; readonly share: number }[],
  rows: readonly (readonly (readonly string[])[])[],
): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ share }) => Math.floor(WIDTH * share)),
    rows: [
      new TableRow({ tableHeader: true, children: columns.map(({ name }) => cell([name], true)) }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((lines) => cell(lines)) })),
    ],
  });

const cell = (lines: readonly string[], bold = false): TableCell =>
  new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 30, bottom: 30, left: 80, right: 80 },
    children: lines.map((line) => paragraph(line, { spacing: { line: 260 } }, { bold, size: SMALL })),
  });

function signatures({ office }: ProofForm): Table {
  const half = Math.floor(WIDTH / 2);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [half, WIDTH - half],
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: 1300, rule: HeightRule.ATLEAST },
        children: [
          ["经办人（签字）：", "　　　　年　　月　　日"],
          [`${office}（盖章）：`, "　　　　年　　月　　日"],
        ].map(
          (texts) =>
            new TableCell({
              margins: { top: 60, bottom: 60, left: 120, right: 120 },
              children: texts.map((text) => paragraph(text, { spacing: { before: 120, line: 320 } })),
            }),
        ),
      }),
    ],
  });
}

/** Whose sheet it is and which rows a signature speaks of stand on every page. */
const footer = (form: ProofForm): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 16,
            children: [
              `${form.programme}　${proofTitle(form)}　校验值 ${form.rowsSha256.slice(0, 16)}　第`,
              PageNumber.CURRENT,
              "页，共",
              PageNumber.TOTAL_PAGES,
              "页",
            ],
          }),
        ],
      }),
    ],
  });
