import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";
import { readAll } from "../read-all.ts";

/** What a receipt says, in words; all of it is frozen with the submission. */
export interface ReceiptContents {
  readonly number: string;
  readonly school: string;
  /** Rows of what was sent, by whom and when, in their order. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly issuedAt: Date;
  readonly files: readonly ReceiptFile[];
}

export interface ReceiptFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** About ten pages; a longer list stands in the package alone. */
export const LISTED_FILES = 250;

/** The receipt (回执) as a PDF on A4, its text to be searched and copied; the font is embedded as far as it is used. */
export async function receiptDocument(contents: ReceiptContents): Promise<Buffer> {
  const { number, school, facts, issuedAt, files } = contents;
  const pdf = new PDFDocument({
    size: "A4",
    margins: { top: 56, bottom: 64, left: 56, right: 56 },
    bufferPages: true,
    lang: "zh-CN",
    info: { Title: `报送回执 ${number}`, Author: school, CreationDate: issuedAt },
  });
  pdf.registerFont(FONT, fontPath).font(FONT);
  pdf.fontSize(20).text("报送回执", { align: "center" }).moveDown(0.3);
  pdf.fontSize(11).text(`编号：${number}`, { align: "center" }).moveDown(1);
  for (const fact of facts) writeFact(pdf, fact);
  pdf.moveDown(1);
  if (files.length <= LISTED_FILES) writeList(pdf, files);
  else writeSummary(pdf, files);
  numberPages(pdf, number);
  pdf.end();
  return readAll(pdf as AsyncIterable<Uint8Array>);
}

type Pdf = InstanceType<typeof PDFDocument>;

const FONT = "noto-serif-sc";
/** Hashes are set in a font that every reader of PDF has. */
const FIXED_FONT = "Courier";
const fontPath = fileURLToPath(
  import.meta.resolve("@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"),
);
const NAME_WIDTH = 110;

function writeFact(pdf: Pdf, [name, value]: readonly [string, string]): void {
  const { left, right } = pdf.page.margins;
  const width = pdf.page.width - left - right - NAME_WIDTH;
  pdf.font(FONT).fontSize(11);
  keepTogether(pdf, pdf.heightOfString(value, { width }));
  const { y } = pdf;
  pdf.text(name, left, y, { width: NAME_WIDTH });
  if (isHash(value))
    pdf
      .font(FIXED_FONT)
      .fontSize(9)
      .text(value, left + NAME_WIDTH, y + 5, { width });
  else pdf.text(value, left + NAME_WIDTH, y, { width });
  pdf.font(FONT).fontSize(11).moveDown(0.3);
  pdf.x = left;
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

function writeList(pdf: Pdf, files: readonly ReceiptFile[]): void {
  heading(pdf, `文件清单（共${files.length}个）`);
  for (const [at, { path, size, sha256 }] of files.entries()) {
    const line = `${at + 1}. ${path}（${bytes(size)}）`;
    pdf.font(FONT).fontSize(9);
    keepTogether(pdf, pdf.heightOfString(line) + 12);
    pdf.text(line);
    pdf.font(FIXED_FONT).fontSize(8).text(sha256, { indent: 14 }).moveDown(0.2);
  }
  pdf.font(FONT);
}

/** One line a top folder. */
function writeSummary(pdf: Pdf, files: readonly ReceiptFile[]): void {
  heading(pdf, `文件清单（共${files.length}个，按类汇总）`);
  pdf.fontSize(10);
  for (const [folder, held] of Map.groupBy(files, ({ path }) => path.split("/")[0] ?? path)) {
    const size = held.reduce((sum, each) => sum + each.size, 0);
    pdf.text(`${folder}：${held.length}个，${bytes(size)}`);
  }
  pdf
    .moveDown(0.5)
    .text("全部文件名及其SHA-256校验值见材料包内的目录和SHA256SUMS，由上列快照校验值一并确认。");
}

const heading = (pdf: Pdf, text: string): void => {
  pdf.font(FONT).fontSize(12).text(text).moveDown(0.4);
};

const bytes = (size: number): string => `${size.toLocaleString("en")}字节`;

/** Begins a new page where so much would not fit on this one. */
function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
}

function numberPages(pdf: Pdf, number: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = start; at < start + count; at++) {
    pdf.switchToPage(at);
    // Below the margin, where text would otherwise begin a page of its own.
    pdf.page.margins.bottom = 0;
    pdf.font(FONT).fontSize(9);
    pdf.text(`回执 ${number}　第${at + 1}页，共${count}页`, 56, pdf.page.height - 44, {
      align: "center",
      width: pdf.page.width - 112,
    });
  }
}
