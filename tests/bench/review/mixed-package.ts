import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { makeScan } from "@goodstanding/documents/fixtures/make-images";
import { makePages } from "@goodstanding/documents/fixtures/make-pages";
import { makeWithPart } from "@goodstanding/documents/fixtures/make-with-part";
import { makeXlsx } from "@goodstanding/documents/fixtures/make-xlsx";
import { noise } from "@goodstanding/documents/fixtures/noise";
import { completeFiles, type PackedFile } from "../../packages/complete-package.ts";
import { scannedPdf } from "./scanned-pdf.ts";

const FOLDER = "03_其他持续改进工作原始材料/会议纪要";

/**
 * A complete filing with as many files more as make `count`, each with bytes and words of its own, in the mix of a
 * college: of ten, three scanned PDFs of two to four pages, two printed ones, two documents, one with a picture, one
 * workbook of marks, one photograph. 2,000 of them come to about 1 GB. No two packages share one where they begin `from`
 * numbers that are far apart.
 */
export async function mixedPackage(count: number, from = 0): Promise<readonly PackedFile[]> {
  const complete = completeFiles();
  const more: PackedFile[] = [];
  for (let at = 0; at < count - complete.length; at++) more.push(await extraFile(from + at));
  return [...complete, ...more];
}

async function extraFile(at: number): Promise<PackedFile> {
  const file = (name: string, content: Buffer): PackedFile => ({ path: `${FOLDER}/${name}`, content });
  switch (at % 10) {
    case 0:
    case 1:
    case 2:
      return file(`扫描件${at}.pdf`, scannedPdf(2 + (at % 3), picture(at, 420_000)));
    case 3:
    case 4:
      return file(`打印件${at}.pdf`, await makePages([sentences(at, 30), sentences(at + 100_000, 30)]));
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
