import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";

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

/**
 * The receipt (回执) as a PDF on A4 with every file and its hash, its text to be searched and copied; the font is
 * embedded as far as it is used. It comes page by page, so that a list of any length takes the memory of one page.
 */
export async function* receiptDocument(contents: ReceiptContents): AsyncGenerator<Uint8Array> {
  const { number, school, facts, issuedAt, files } = contents;
  const pdf = new PDFDocument({
    size: "A4",
    margins: { top: 56, bottom: 64, left: 56, right: 56 },
    lang: "zh-CN",
    // It would keep every word of every path.
    fontLayoutCache: false,
    info: { Title: `报送回执 ${number}`, Author: school, CreationDate: issuedAt },
  });
  pdf.registerFont(FONT, fontPath).font(FONT);
  const sheet: Sheet = { pdf, page: 1, header: `报送回执 ${number}　${school}　文件清单（续）`, number };
  writeFooter(sheet);
  pdf.fontSize(20).text("报送回执", { align: "center" }).moveDown(0.3);
  pdf.fontSize(11).text(`编号：${number}`, { align: "center" }).moveDown(1);
  for (const fact of facts) writeFact(sheet, fact);
  pdf.moveDown(1);
  pdf.fontSize(12).text(`文件清单（共${files.length}个）`).moveDown(0.4);
  for (const [at, file] of files.entries()) {
    writeFile(sheet, at + 1, file);
    if (pdf.readableLength > 0) yield* finishedPages(pdf);
  }
  keepTogether(sheet, 30);
  pdf.font(FONT).fontSize(9).moveDown(0.5);
  pdf.text(`清单至此完：共${files.length}个文件，${sheet.page}页。`, { align: "center" });
  pdf.end();
  yield* pdf as AsyncIterable<Uint8Array>;
}

type Pdf = InstanceType<typeof PDFDocument>;

/** The page that is written on. */
interface Sheet {
  readonly pdf: Pdf;
  page: number;
  /** Repeated on every page after the first. */
  readonly header: string;
  readonly number: string;
}

const FONT = "noto-serif-sc";
/** Hashes are set in a font that every reader of PDF has. */
const FIXED_FONT = "Courier";
const fontPath = fileURLToPath(
  import.meta.resolve("@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"),
);
const NAME_WIDTH = 110;

function writeFact(sheet: Sheet, [name, value]: readonly [string, string]): void {
  const { pdf } = sheet;
  const { left, right } = pdf.page.margins;
  const width = pdf.page.width - left - right - NAME_WIDTH;
  pdf.font(FONT).fontSize(11);
  keepTogether(sheet, pdf.heightOfString(value, { width }));
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

function writeFile(sheet: Sheet, at: number, { path, size, sha256 }: ReceiptFile): void {
  const { pdf } = sheet;
  const line = `${at}. ${path}（${size.toLocaleString("en")}字节）`;
  keepTogether(sheet, mostLines(pdf, line) * LINE + 12);
  pdf.font(FONT).fontSize(9).text(line);
  pdf.font(FIXED_FONT).fontSize(8).text(sha256, { indent: 14 }).moveDown(0.2);
}

/** Height of a line in the file's size, in points. */
const LINE = 13;

/** Never too few: measuring the text would lay out every path twice, which is what takes the time. */
const mostLines = ({ page: { width, margins } }: Pdf, text: string): number =>
  1 + Math.ceil((text.length * 9) / (width - margins.left - margins.right));

/** Begins a new page where so much would not fit on this one. */
function keepTogether(sheet: Sheet, height: number): void {
  const { pdf, header } = sheet;
  if (pdf.y + height <= pdf.page.height - pdf.page.margins.bottom) return;
  pdf.addPage();
  sheet.page += 1;
  writeFooter(sheet);
  pdf.fontSize(9).text(header, { align: "center" }).moveDown(0.8);
}

function writeFooter({ pdf, page, number }: Sheet): void {
  const { margins, height, width } = pdf.page;
  const { bottom, top, left } = margins;
  // Below the margin, where text would otherwise begin a page of its own.
  margins.bottom = 0;
  pdf.font(FONT).fontSize(9);
  pdf.text(`回执 ${number}　第${page}页`, left, height - 44, { align: "center", width: width - 2 * left });
  margins.bottom = bottom;
  pdf.x = left;
  pdf.y = top;
}

/** What is written already; whoever else waits in this process has its turn between two pages. */
async function* finishedPages(pdf: Pdf): AsyncGenerator<Uint8Array> {
  const written: unknown = pdf.read();
  if (written instanceof Uint8Array) yield written;
  await setImmediate();
}
