import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";
import { readAll } from "../read-all.ts";
import {
  type BriefingBlock,
  type BriefingForm,
  briefingBlocks,
  briefingNote,
  briefingSender,
  overdueColumns,
  SIGNATURES,
} from "./briefing-form.ts";

/** The page for the vice-president as a PDF, A4 upright, its text to be searched and copied. */
export function briefingPdf(form: BriefingForm): Promise<Buffer> {
  const { title, school, asOf } = form.facts;
  const pdf = new PDFDocument({
    ...{ size: "A4", lang: "zh-CN" },
    margins: { top: 44, bottom: 36, left: 56, right: 56 },
    info: { Title: title, Author: school, CreationDate: new Date(`${asOf}T00:00:00Z`) },
  });
  pdf.registerFont(FONT, fontPath).font(FONT);
  pdf.fontSize(16).text(title, { align: "center" });
  pdf.fontSize(9.5).text(briefingSender(form), { align: "center" }).moveDown(0.3);
  for (const block of briefingBlocks(form)) writeBlock(pdf, block);
  pdf.moveDown(0.7).fontSize(7.5).text(briefingNote(form));
  writeSignatures(pdf);
  pdf.end();
  return readAll(pdf as AsyncIterable<Uint8Array>);
}

type Pdf = InstanceType<typeof PDFDocument>;

const FONT = "noto-serif-sc";
const fontPath = fileURLToPath(
  import.meta.resolve("@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"),
);
/** Points. */
const TEXT = 9;
const PADDING = 3;

const widthOf = ({ page: { width, margins } }: Pdf): number => width - margins.left - margins.right;

function writeBlock(pdf: Pdf, block: BriefingBlock): void {
  pdf.moveDown(0.4).fontSize(10.5).text(block.heading).moveDown(0.15);
  if (block.kind === "lines") writeLines(pdf, block.lines);
  else if (block.kind === "facts") writeFacts(pdf, block.facts);
  else writeTable(pdf, block);
}

function writeLines(pdf: Pdf, lines: readonly string[]): void {
  pdf.fontSize(TEXT);
  for (const line of lines) pdf.text(line, { indent: 2 * TEXT, lineGap: 1 });
}

/** Two names and values a row. */
function writeFacts(pdf: Pdf, facts: Extract<BriefingBlock, { kind: "facts" }>["facts"]): void {
  const widths = [0.3, 0.2, 0.3, 0.2].map((share) => share * widthOf(pdf));
  for (let at = 0; at < facts.length; at += 2) {
    const row = [facts[at], facts[at + 1]];
    writeRow(
      pdf,
      widths,
      row.flatMap((each) => [each?.name ?? "", each?.value ?? ""]),
      null,
    );
  }
}

function writeTable(pdf: Pdf, { rows, after }: Extract<BriefingBlock, { kind: "table" }>): void {
  const widths = overdueColumns.map(({ share }) => share * widthOf(pdf));
  writeRow(
    pdf,
    widths,
    overdueColumns.map(({ name }) => name),
    "#eef2f0",
  );
  for (const row of rows) writeRow(pdf, widths, row, null);
  if (after !== null) writeLines(pdf, [after]);
}

function writeRow(pdf: Pdf, widths: readonly number[], cells: readonly string[], fill: string | null): void {
  pdf.fontSize(TEXT - 0.5);
  const heights = cells.map((text, at) => pdf.heightOfString(text, { width: inner(widths[at]) }));
  const height = Math.max(...heights) + 2 * PADDING;
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
  const top = pdf.y;
  let left = pdf.page.margins.left;
  for (const [at, text] of cells.entries()) {
    const width = widths[at] ?? 0;
    if (fill !== null) pdf.rect(left, top, width, height).fill(fill);
    pdf.rect(left, top, width, height).lineWidth(0.5).stroke("#555555");
    pdf.fillColor("#000000").text(text, left + PADDING, top + PADDING, { width: inner(width) });
    left += width;
  }
  pdf.x = pdf.page.margins.left;
  pdf.y = top + height;
}

const inner = (width = 0): number => width - 2 * PADDING;

function writeSignatures(pdf: Pdf): void {
  const [half, height] = [widthOf(pdf) / 2, 54];
  if (pdf.y + 8 + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
  const top = pdf.y + 8;
  pdf.fontSize(TEXT + 0.5);
  for (const [at, text] of SIGNATURES.entries()) {
    const left = pdf.page.margins.left + at * half;
    pdf.rect(left, top, half, height).lineWidth(0.5).stroke("#555555");
    pdf.text(text, left + 6, top + 6, { width: half - 12, lineBreak: false });
  }
}
