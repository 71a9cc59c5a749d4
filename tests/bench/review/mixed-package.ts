import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { makeJpg, makeScan } from "@goodstanding/documents/fixtures/make-images";
import { makePages } from "@goodstanding/documents/fixtures/make-pages";
import { makeWithPart } from "@goodstanding/documents/fixtures/make-with-part";
import { makeXlsx } from "@goodstanding/documents/fixtures/make-xlsx";
import { noise } from "@goodstanding/documents/fixtures/noise";
import { completeFiles, type PackedFile } from "../../packages/complete-package.ts";
import { scannedPdf } from "./scanned-pdf.ts";

const FOLDER = "03_其他持续改进工作原始材料/会议纪要";

/**
 * A complete filing with as many files more as make `count`, as `mixedFiles` has them. 2,000 of them come to about 1 GB,
 * half a megabyte a file.
 */
export async function mixedPackage(count: number, from = 0): Promise<readonly PackedFile[]> {
  const complete = completeFiles();
  return [...complete, ...(await mixedFiles(count - complete.length, from))];
}

/**
 * Minutes of meetings, each with bytes and words of its own, in the mix of a college: of ten, three scanned PDFs of two to
 * four pages, two printed ones, one of them with a photograph, two documents, one with a picture, one workbook of marks,
 * one photograph. No two packages share one where they begin `from` numbers that are far apart.
 */
async function mixedFiles(count: number, from = 0): Promise<readonly PackedFile[]> {
  const files: PackedFile[] = [];
  for (let at = 0; at < count; at++) files.push(await extraFile(from + at));
  return files;
}

async function extraFile(at: number): Promise<PackedFile> {
  const file = (name: string, content: Buffer): PackedFile => ({ path: `${FOLDER}/${name}`, content });
  switch (at % 10) {
    case 0:
    case 1:
    case 2:
      return file(`扫描件${at}.pdf`, scannedPdf(2 + (at % 3), picture(at, 420_000)));
    case 3:
      return file(`打印件${at}.pdf`, await makePages(pages(at)));
    case 4:
      return file(`打印件${at}.pdf`, await makePages(pages(at), { photograph: photograph(at, 300_000) }));
    case 5:
    case 6:
      return file(`记录${at}.docx`, makeDocx({ title: `记录${at}`, paragraphs: sentences(at, 80) }));
    case 7:
      return file(`附图${at}.docx`, makeWithPart("docx", "word/media/image1.jpeg", picture(at, 300_000)));
    case 8:
      return file(`统计${at}.xlsx`, makeXlsx(`统计${at}`, marks(at)));
    default:
      return file(`照片${at}.png`, makeScan(1000 + (at % 89), 900, at % 256));
  }
}

const pages = (at: number) => [sentences(at, 30), sentences(at + 100_000, 30)];

/** A JPEG as far as its header goes, with noise for its points. */
function photograph(at: number, size: number): Buffer {
  const whole = makeJpg();
  return Buffer.concat([whole.subarray(0, -2), picture(at, size), whole.subarray(-2)]);
}

/** Bytes of a picture, of which no two are alike. */
function picture(at: number, size: number): Buffer {
  const bytes = Buffer.from(noise(size));
  bytes.writeUInt32LE(at, 4);
  return bytes;
}

/** Sentences that no other file has. */
const sentences = (at: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, line) => {
    const words = Array.from({ length: 12 }, (_word, place) =>
      character(at * 7919 + line * 613 + place * 31),
    );
    return `第${line + 1}条 ${words.join("")}`;
  });

const character = (number: number): string => String.fromCodePoint(0x4e00 + ((number * 2_654_435) % 20_000));

const marks = (at: number): readonly (readonly (string | number)[])[] => [
  ["序号", "作业", "实验", "考试", "总评"],
  ...Array.from({ length: 45 }, (_, row) => [row + 1, 60 + ((at + row) % 40), 70, 65 + (row % 30), 72]),
];
