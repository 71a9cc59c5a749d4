import { encodeGbk } from "@goodstanding/documents/fixtures/encode-gbk";
import {
  makeDoc,
  makeLockedOffice,
  makePpt,
  makeXls,
} from "@goodstanding/documents/fixtures/make-compound-file";
import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { makeBmp, makeGif, makeJpg, makePng, makeTiff } from "@goodstanding/documents/fixtures/make-images";
import { makePages } from "@goodstanding/documents/fixtures/make-pages";
import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";
import { makeWord, wordCell, wordParagraph, wordRow } from "@goodstanding/documents/fixtures/make-word";
import { makeWorkbook } from "@goodstanding/documents/fixtures/make-workbook";
import { makeXlsx } from "@goodstanding/documents/fixtures/make-xlsx";
import { type WrittenEntry, writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { mechanisms } from "../../corpus/corpus-courses.ts";
import { report, reportParts, scoreRows } from "../../corpus/corpus-documents.ts";
import { mutate } from "./mutate.ts";
import { misledCompound } from "./mutate-compound.ts";
import { monotonousPart, mutatedPart, xmlBomb } from "./mutate-office.ts";
import { hostilePdf } from "./mutate-pdf.ts";
import { boastingPicture } from "./mutate-picture.ts";
import { monotonous } from "./mutate-text.ts";
import { lyingZip } from "./mutate-zip.ts";
import type { Mutation } from "./mutation.ts";

/** A file that opens, under an extension, and what is done to it; what is named twice is done twice as often. */
export interface Sample {
  readonly extension: string;
  readonly content: Buffer;
  readonly mutations: readonly Mutation[];
}

/** What is read alike. `archive`: a package that comes as a zip and is taken apart; the others are files of one. */
export const fuzzed = [
  ...(["pdf", "docx", "xlsx", "slides", "zip", "archive", "old-office", "pictures", "texts"] as const),
];
export type Fuzzed = (typeof fuzzed)[number];

const damaged: Mutation = (sound, dice) => mutate(sound, dice);
const office = [
  damaged,
  mutatedPart,
  mutatedPart,
  mutatedPart,
  mutatedPart,
  monotonousPart,
  xmlBomb,
  xmlBomb,
  lyingZip,
];

const all = (
  mutations: readonly Mutation[],
  samples: readonly (readonly [string, Buffer])[],
): readonly Sample[] => samples.map(([extension, content]) => ({ extension, content, mutations }));

const words = report(mechanisms.name, reportParts(mechanisms));
const lines = [words.title, ...words.paragraphs];
const text = `${lines.join("\n")}\n`;

export const samples: Readonly<Record<Fuzzed, () => Promise<readonly Sample[]>>> = {
  pdf: async () => [
    ...all(
      [damaged, damaged, hostilePdf],
      [
        ["pdf", makePdf(lines)],
        ["pdf", makePdf(["课程目标"], { crossReferenceStream: true })],
        ["pdf", await makePages([lines, ["持续改进"]])],
      ],
    ),
  ],
  docx: async () =>
    all(office, [
      ["docx", makeDocx(words)],
      ["docx", nestedTables()],
    ]),
  xlsx: async () =>
    all(office, [
      ["xlsx", makeXlsx("成绩", scoreRows(mechanisms))],
      ["xlsx", manySheets()],
    ]),
  slides: async () =>
    all(office, [
      ["pptx", slides()],
      ["ofd", fixedLayout()],
    ]),
  zip: async () => all([damaged, lyingZip, lyingZip], [["zip", archive()]]),
  archive: async () => all([damaged, lyingZip, lyingZip], [["zip", archive()]]),
  "old-office": async () =>
    all(
      [damaged, misledCompound, misledCompound],
      [
        ["doc", makeDoc()],
        ["doc", makeDoc({ macros: true })],
        ["xls", makeXls()],
        ["ppt", makePpt()],
        ["docx", makeLockedOffice()],
      ],
    ),
  pictures: async () =>
    all(
      [damaged, boastingPicture],
      [
        ["png", makePng(40, 30)],
        ["jpg", makeJpg()],
        ["gif", makeGif()],
        ["bmp", makeBmp()],
        ["tiff", makeTiff()],
      ],
    ),
  texts: async () =>
    all(
      [damaged, monotonous],
      [
        ["txt", Buffer.from(text)],
        ["txt", Buffer.from(`\uFEFF${text}`, "utf16le")],
        ["txt", encodeGbk(text)],
        ["md", Buffer.from(`# ${text}`)],
        ["csv", Buffer.from(`学号,姓名,成绩\n0012,"甲,乙",87\n${text}`)],
        ["html", page()],
        ["rtf", Buffer.from(`{\\rtf1 ${text}}`)],
        ["mht", Buffer.from(`MIME-Version: 1.0\nContent-Type: text/html\n\n${text}`)],
      ],
    ),
};

function nestedTables(): Buffer {
  const merged = wordRow(
    wordCell("课程目标", '<w:vMerge w:val="restart"/>'),
    wordCell("依据", '<w:gridSpan w:val="2"/>'),
  );
  const nested = wordRow(
    wordCell("", "<w:vMerge/>"),
    wordCell(`<w:tbl>${wordRow(wordCell("内"))}</w:tbl><w:p/>`),
  );
  return makeWord(`${wordParagraph("甲", '<w:outlineLvl w:val="0"/>')}<w:tbl>${merged}${nested}</w:tbl>`, {
    styles: '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>',
    footnotes: `<w:footnote>${wordParagraph("注")}</w:footnote>`,
  });
}

const manySheets = (): Buffer =>
  makeWorkbook({
    sheets: {
      成绩: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46316</v></c></row><row r="2"><c r="A2"><f>SUM(1)</f><v>18.5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      二: "<sheetData><row><c><v>1</v></c></row></sheetData>",
    },
    shared: "<si><r><t>课程</t></r><rPh><t>kecheng</t></rPh></si><si><t>目标</t></si>",
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
  });

const slides = (): Buffer =>
  writeZip([
    part(
      "[Content_Types].xml",
      '<Types><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
    ),
    part("ppt/presentation.xml", "<p:presentation/>"),
    part(
      "ppt/slides/_rels/slide1.xml.rels",
      '<Relationships><Relationship Id="r1" Type="a/image" Target="../media/1.png"/></Relationships>',
    ),
    part("ppt/slides/slide1.xml", "<p:sld><a:t>课程目标</a:t></p:sld>"),
  ]);

const fixedLayout = (): Buffer =>
  writeZip([part("OFD.xml", "<ofd:OFD/>"), part("Doc_0/Document.xml", "<ofd:Document/>")]);

/** As packed packages are: folders, files of several kinds, an archive among them. */
const archive = (): Buffer =>
  writeZip([
    part("02_课程评价材料/说明.txt", text),
    { name: "02_课程评价材料/报告.docx", content: makeDocx({ title: "报告", paragraphs: [] }), stored: true },
    { name: "材料/照片.png", content: makePng(20, 10) },
    { name: "材料/附件.zip", content: writeZip([part("记录.txt", "记录"), part("子/记录.csv", "a,b")]) },
  ]);

const part = (name: string, content: string): WrittenEntry => ({ name, content: Buffer.from(content) });

const page = (): Buffer =>
  Buffer.from(
    `<html><style>p{}</style><h1>报告</h1><p>${text}<table><tr><td>学分<td>3</tr></table><script>1<2</script></html>`,
  );
