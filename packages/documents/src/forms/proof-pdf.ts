import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";
import { readAll } from "../read-all.ts";
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

/** 催办记录单 as a PDF on A4 across, its text to be searched and copied. */
export function proofPdf(form: ProofForm): Promise<Buffer> {
  const title = proofTitle(form);
  const pdf = new PDFDocument({
    ...{ size: "A4", layout: "landscape", lang: "zh-CN", bufferPages: true },
    margins: { top: 48, bottom: 52, left: 45, right: 45 },
    info: {
      Title: `${title} ${form.programme}`,
      Author: form.school,
      CreationDate: new Date(`${form.madeOn}T00:00:00Z`),
    },
  });
  pdf.registerFont(FONT, fontPath).font(FONT);
  pdf.fontSize(18).text(title, { align: "center" }).moveDown(0.5);
  writeFacts(pdf, form);
  writeHeading(pdf, "一、应办事项及依据");
  writeTable(pdf, dutyColumns, form.duties.map(dutyCells));
  writeHeading(pdf, `二、催办、联系及报送记录（${form.rows.length}条）`);
  if (form.rows.length === 0) pdf.fontSize(10).text(NO_ROWS);
  else writeTable(pdf, proofColumns, form.rows.map(proofCells));
  writeEnd(pdf, form);
  writeFooters(pdf, form);
  pdf.end();
  return readAll(pdf as AsyncIterable<Uint8Array>);
}

type Pdf = InstanceType<typeof PDFDocument>;
type Cells = readonly (readonly string[])[];

const FONT = "noto-serif-sc";
const fontPath = fileURLToPath(
  import.meta.resolve("@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"),
);
/** Points. */
const TEXT = 8.5;
const PADDING = 3;
const SIGNATURES = 74;
const HEAD = 20;

const widthOf = ({ page: { width, margins } }: Pdf): number => width - margins.left - margins.right;
const bottomOf = ({ page: { height, margins } }: Pdf): number => height - margins.bottom;

function writeFacts(pdf: Pdf, form: ProofForm): void {
  const half = widthOf(pdf) / 2;
  const { left } = pdf.page.margins;
  pdf.fontSize(10);
  const facts = proofFacts(form).map(([name, value]) => `${name}：${value}`);
  for (let at = 0; at < facts.length; at += 2) {
    const pair = facts.slice(at, at + 2);
    const height = Math.max(...pair.map((text) => pdf.heightOfString(text, { width: half - 10 })));
    const { y } = pdf;
    for (const [column, text] of pair.entries())
      pdf.text(text, left + column * half, y, { width: half - 10 });
    pdf.x = left;
    pdf.y = y + height + 2;
  }
}

function writeHeading(pdf: Pdf, text: string): void {
  // With the head of its table and a first row.
  if (pdf.y + 70 > bottomOf(pdf)) pdf.addPage();
  pdf.moveDown(0.5).fontSize(11).text(text).moveDown(0.3);
}

function writeTable(
  pdf: Pdf,
  columns: readonly { readonly name: string; readonly share: number }[],
  rows: readonly Cells[],
): void {
  const widths = columns.map(({ share }) => share * widthOf(pdf));
  const head = columns.map(({ name }) => [name]);
  writeRow(pdf, widths, head, "#eef2f0");
  for (const cells of rows) {
    if (pdf.y + heightOf(pdf, widths, cells) > bottomOf(pdf)) {
      pdf.addPage();
      writeRow(pdf, widths, head, "#eef2f0");
    }
    writeRow(pdf, widths, cells, null);
  }
}

/** A row is never parted; what is longer than a page ends in an ellipsis. */
function heightOf(pdf: Pdf, widths: readonly number[], cells: Cells): number {
  pdf.fontSize(TEXT);
  const heights = cells.map((lines, at) =>
    pdf.heightOfString(lines.join("\n"), { width: (widths[at] ?? 0) - 2 * PADDING }),
  );
  const most = bottomOf(pdf) - pdf.page.margins.top - 2 * HEAD;
  return Math.min(most, Math.max(...heights) + 2 * PADDING);
}

function writeRow(pdf: Pdf, widths: readonly number[], cells: Cells, fill: string | null): void {
  const height = heightOf(pdf, widths, cells);
  const top = pdf.y;
  let left = pdf.page.margins.left;
  for (const [at, lines] of cells.entries()) {
    const width = widths[at] ?? 0;
    if (fill !== null) pdf.rect(left, top, width, height).fill(fill);
    pdf.rect(left, top, width, height).lineWidth(0.5).stroke("#555555");
    pdf.fillColor("#000000").text(lines.join("\n"), left + PADDING, top + PADDING, {
      ...{ width: width - 2 * PADDING, height: height - 2 * PADDING + 1, ellipsis: true },
    });
    left += width;
  }
  pdf.x = pdf.page.margins.left;
  pdf.y = top + height;
}

/** Notes and the lines for signature and seal, on one page. */
function writeEnd(pdf: Pdf, form: ProofForm): void {
  const width = widthOf(pdf);
  const notes = proofNotes(form).join("\n");
  pdf.fontSize(TEXT);
  if (pdf.y + pdf.heightOfString(notes, { width }) + SIGNATURES > bottomOf(pdf)) pdf.addPage();
  pdf.moveDown(0.8).text(notes, { width });
  pdf.moveDown(1.2).fontSize(10);
  const { y } = pdf;
  const { left } = pdf.page.margins;
  const half = width / 2;
  for (const [column, text] of ["经办人（签字）：", `${form.office}（盖章）：`].entries())
    pdf.text(`${text}\n\n　　　　　　　　年　　月　　日`, left + column * half, y, { width: half - 10 });
}

function writeFooters(pdf: Pdf, form: ProofForm): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Below the margin, where text would otherwise begin a page of its own.
    pdf.page.margins.bottom = 0;
    pdf
      .fontSize(8)
      .text(
        `${form.programme}　${proofTitle(form)}　校验值 ${form.rowsSha256.slice(0, 16)}　第${page + 1}页，共${count}页`,
        pdf.page.margins.left,
        pdf.page.height - 34,
        { align: "center", width: widthOf(pdf) },
      );
  }
}
