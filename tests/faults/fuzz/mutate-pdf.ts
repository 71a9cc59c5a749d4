import { deflateSync } from "node:zlib";
import type { Dice } from "./dice.ts";
import { mutate } from "./mutate.ts";
import type { Mutation } from "./mutation.ts";
import { packedStream, stream, type Written, writePdf } from "./write-pdf.ts";

/** A PDF that is put together to go round in circles or to grow; now and then damaged besides. */
export const hostilePdf: Mutation = (_, dice) => {
  const written = writePdf({ ...sound, ...dice.oneOf(hostile)(dice) });
  return dice.chance(0.2) ? mutate(written, dice) : written;
};

const page = (more: string): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R ${more} >>`;
const drawing = "BT /F1 14 Tf 72 760 Td (1) Tj ET";

/** A catalogue, one page and its font. */
const soundObjects: Written["objects"] = {
  1: "<< /Type /Catalog /Pages 2 0 R >>",
  2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  3: page(""),
  4: stream(drawing),
  5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  6: "<< /Font << /F1 5 0 R >> >>",
};
const sound: Written = { objects: soundObjects, trailer: "/Root 1 0 R" };
const withObjects = (objects: Written["objects"]): Partial<Written> => ({
  objects: { ...soundObjects, ...objects },
});
const drawn = (content: string): Partial<Written> => withObjects({ 4: stream(content) });

/** Mostly so small that the answer comes at once, now and then as large as a program's patience. */
const size = ({ oneOf, seldom }: Dice): number => seldom(oneOf([50_000, 1_000_000]), oneOf([50, 50, 2_000]));
const number = ({ oneOf }: Dice): number =>
  oneOf([-1, 0, 1, 65_535, 1_000_000, 2_147_483_647, 4_294_967_295, 1e15]);

const hostile: readonly ((dice: Dice) => Partial<Written>)[] = [
  // The tree of pages
  () => withObjects({ 2: "<< /Type /Pages /Kids [2 0 R] /Count 1 >>" }),
  () =>
    withObjects({
      2: "<< /Type /Pages /Kids [7 0 R] /Count 2 >>",
      7: "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>",
    }),
  (dice) => withObjects({ 2: `<< /Type /Pages /Kids [3 0 R] /Count ${number(dice)} >>` }),
  (dice) =>
    withObjects({ 2: `<< /Type /Pages /Kids [${"3 0 R ".repeat(size(dice))}] /Count ${number(dice)} >>` }),
  (dice) => deepPages(Math.min(20_000, size(dice))),
  () => withObjects({ 1: "<< /Type /Catalog /Pages 1 0 R >>" }),
  (dice) =>
    withObjects({
      3: page(
        `/MediaBox [0 0 ${number(dice)} ${number(dice)}] /Rotate ${number(dice)} /UserUnit ${number(dice)}`,
      ),
    }),
  (dice) => withObjects({ 3: page(`/Contents [${"4 0 R ".repeat(size(dice))}]`) }),
  () => withObjects({ 3: page("/Resources 3 0 R /Annots 3 0 R") }),
  // Cross-references
  (dice) => ({ trailer: `/Root 1 0 R /Prev ${dice.oneOf([0, 9, 15, 400, 500, 600, 700])}` }),
  (dice) => ({ trailer: `/Root 1 0 R /XRefStm ${dice.below(800)} /Prev ${dice.below(800)}` }),
  (dice) => ({ trailer: `/Root 1 0 R /Size ${number(dice)}` }),
  () => ({ trailer: "/Root 99 0 R" }),
  (dice) => ({ section: crossReferences(dice) }),
  (dice) => ({ section: crossReferences(dice) }),
  (dice) => packedObjects(dice),
  (dice) => packedObjects(dice),
  // Streams
  () => withObjects({ 4: `<< /Length 4 0 R >>\nstream\n${drawing}\nendstream` }),
  (dice) => withObjects({ 4: `<< /Length ${number(dice)} >>\nstream\n${drawing}\nendstream` }),
  (dice) =>
    withObjects({
      4: packedStream(
        "",
        Buffer.alloc(
          dice.seldom(dice.oneOf([16, 64]), 0.2) * 1024 ** 2,
          dice.oneOf(["q ", " ", "(", "[", "0 "]),
        ),
      ),
    }),
  (dice) => withObjects({ 4: twicePacked(dice) }),
  (dice) =>
    withObjects({
      4: `<< /Length 9 /Filter [${"/ASCIIHexDecode ".repeat(Math.min(50_000, size(dice)))}] >>\nstream\n41414141>\nendstream`,
    }),
  (dice) =>
    withObjects({
      4: packedStream(
        `/DecodeParms << /Predictor ${dice.oneOf([2, 10, 15, 99])} /Columns ${number(dice)} /Colors ${number(dice)} /BitsPerComponent ${number(dice)} >>`,
        Buffer.from(drawing),
      ),
    }),
  // What is drawn
  (dice) => drawn(dice.oneOf(operators).repeat(size(dice))),
  (dice) => drawn(dice.oneOf(operators).repeat(size(dice))),
  (dice) => drawn(`BT /F1 14 Tf ${"(1) Tj 0 -1 Td ".repeat(size(dice))} ET`),
  (dice) => drawn(`BT /F1 ${number(dice)} Tf ${number(dice)} 0 0 ${number(dice)} 0 0 Tm (1) Tj ET`),
  (dice) => drawn(`BT /F1 14 Tf (${"1".repeat(size(dice))}) Tj ET`),
  (dice) =>
    drawn(
      `BI /W ${number(dice)} /H ${number(dice)} /BPC 8 /CS /RGB ID ${"x".repeat(dice.below(500))} EI ${drawing}`,
    ),
  () => forms("/X0 Do", 1),
  (dice) => forms("/X0 Do /X1 Do", dice.seldom(22, dice.oneOf([2, 12]))),
  (dice) => picture(dice),
  // Fonts
  (dice) => fonts(dice, toUnicode(dice)),
  (dice) => fonts(dice, toUnicode(dice)),
  () =>
    withObjects({
      5: "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 4 0 R >> /Encoding << /Differences [49 /a] >> /FirstChar 49 /LastChar 49 /Widths [1] /Resources 6 0 R >>",
    }),
  (dice) =>
    withObjects({
      5: `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 0 /LastChar ${number(dice)} /Widths [${"1 ".repeat(size(dice))}] >>`,
    }),
  (dice) =>
    withObjects({
      5: `<< /Type /Font /Subtype /TrueType /BaseFont /A /FontDescriptor 7 0 R >>`,
      7: "<< /Type /FontDescriptor /FontName /A /Flags 4 /FontFile2 8 0 R >>",
      8: packedStream("/Length1 9", fontFile(dice)),
    }),
  (dice) =>
    withObjects({
      5: `<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding ${dice.oneOf(["/UniGB-UCS2-H", "/GBK-EUC-H", "/Identity-H", "7 0 R"])} /DescendantFonts [5 0 R] >>`,
      7: "<< /UseCMap 7 0 R /Length 0 >>\nstream\n\nendstream",
    }),
  // What is nested
  (dice) => withObjects({ 7: `${"[".repeat(size(dice))}`, 1: "<< /Type /Catalog /Pages 2 0 R /A 7 0 R >>" }),
  (dice) => withObjects({ 3: page(`/A ${"<< /A ".repeat(size(dice))}`) }),
  (dice) => withObjects({ 3: page(`/A ${"[ ".repeat(size(dice))} ${"] ".repeat(size(dice))}`) }),
  (dice) => withObjects({ 3: page(`/A (${"(".repeat(size(dice))})`) }),
  (dice) => withObjects({ 1: `<< /Type /Catalog /Pages 2 0 R /${"A".repeat(size(dice))} null >>` }),
];

const operators = [
  "q ",
  "Q ",
  "BT ",
  "ET ",
  "[",
  "<<",
  "(",
  "<",
  "1 0 0 1 0 0 cm ",
  "/X0 Do ",
  "0 0 m ",
  "BI ",
  "/A BMC ",
  "1 ",
  "% ",
  "BX ",
  "/F1 1 Tf ",
];

/** One inside the other. */
function deepPages(depth: number): Partial<Written> {
  const nodes = Array.from({ length: depth }, (_, at) => [
    100 + at,
    `<< /Type /Pages /Kids [${at + 1 < depth ? 101 + at : 3} 0 R] /Count 1 >>`,
  ]);
  return withObjects({ 2: "<< /Type /Pages /Kids [100 0 R] /Count 1 >>", ...Object.fromEntries(nodes) });
}

function crossReferences(dice: Dice): Buffer {
  const widths = dice.oneOf(["1 2 1", "0 0 0", "8 8 8", "1 99 1", "-1 2 2", "255 255 255"]);
  const index = dice.chance(0.5)
    ? `/Index [${dice.oneOf(["0 2147483647", "0 -1", "2147483646 2", "0 8 0 8 0 8"])}]`
    : "";
  const rows = Buffer.alloc(dice.seldom(4_000_000, 28), dice.oneOf([0, 1, 2]));
  return packedStream(`/Type /XRef /Size ${number(dice)} /W [${widths}] ${index} /Root 1 0 R`, rows);
}

/** A stream of objects that holds itself, or more than it says (ISO 32000-1, 7.5.7). */
function packedObjects(dice: Dice): Partial<Written> {
  const count = dice.seldom(100_000, dice.oneOf([1, 3, 100]));
  const list = Array.from({ length: count }, (_, at) => `${at + 1} ${dice.oneOf([0, at, 999_999])}`).join(
    " ",
  );
  const content = Buffer.from(`${list} ${"<< /A 7 0 R >> ".repeat(Math.min(20_000, size(dice)))}`);
  const says = `/Type /ObjStm /N ${dice.oneOf([count, number(dice)])} /First ${dice.oneOf([list.length, number(dice)])} /Extends 7 0 R`;
  const rows = Buffer.concat(
    Array.from({ length: 9 }, (_, at) =>
      Buffer.from([at === 7 || at === 8 ? 1 : 2, 0, at === 7 ? 9 : 7, at]),
    ),
  );
  return {
    ...withObjects({ 7: packedStream(says, content) }),
    section: packedStream("/Type /XRef /Size 9 /W [1 2 1] /Root 1 0 R", rows),
  };
}

const twicePacked = (dice: Dice): Buffer =>
  packedStream(
    "",
    deflateSync(Buffer.alloc(dice.seldom(64, 0.2) * 1024 ** 2, " ")),
    "[/FlateDecode /FlateDecode]",
  );

/** Each draws the next as often as it is named, the last one the first. */
function forms(content: string, count: number): Partial<Written> {
  const drawnForms = Array.from({ length: count }, (_, at) => {
    const resources = `/Resources << /Font << /F1 5 0 R >> /XObject << /X0 ${100 + ((at + 1) % count)} 0 R /X1 ${100 + ((at + 1) % count)} 0 R >> >>`;
    return [
      100 + at,
      stream(`${drawing} ${content}`, `/Type /XObject /Subtype /Form /BBox [0 0 1 1] ${resources}`),
    ];
  });
  return withObjects({
    4: stream("/X0 Do"),
    6: "<< /Font << /F1 5 0 R >> /XObject << /X0 100 0 R >> >>",
    ...Object.fromEntries(drawnForms),
  });
}

function picture(dice: Dice): Partial<Written> {
  const filter = dice.oneOf([
    "",
    "/Filter /DCTDecode",
    "/Filter /JPXDecode",
    "/Filter /JBIG2Decode",
    "/Filter /CCITTFaxDecode",
  ]);
  const says = `/Type /XObject /Subtype /Image /Width ${number(dice)} /Height ${number(dice)} /BitsPerComponent 8 /ColorSpace /DeviceRGB ${filter} /SMask 7 0 R`;
  return withObjects({
    4: stream(`${drawing} /X0 Do`),
    6: "<< /Font << /F1 5 0 R >> /XObject << /X0 7 0 R >> >>",
    7: stream("\xFF\xD8\xFF", says),
  });
}

function fonts(dice: Dice, map: string): Partial<Written> {
  return withObjects({
    4: stream(`BT /F1 14 Tf <${"0001".repeat(dice.oneOf([1, 2_000]))}> Tj ET`),
    5: "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>",
    7: `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1 /W [0 ${number(dice)} 1] >>`,
    8: stream(map),
  });
}

/** What characters mean: ranges that no font has (ISO 32000-1, 9.10.3). */
function toUnicode(dice: Dice): string {
  const ranges = dice.oneOf([
    "<0000> <FFFF> <0041>",
    dice.seldom("<00000000> <FFFFFFFF> <0041>", "<00000000> <000FFFFF> <0041>"),
    "<0000> <FFFF> [<0041>]",
    `<0000> <FFFF> <${"0041".repeat(Math.min(5_000, size(dice)))}>`,
    "<FFFF> <0000> <0041>",
  ]);
  const lines = `1 beginbfrange\n${ranges}\nendbfrange\n`.repeat(dice.seldom(200, 1));
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${lines}endcmap end end`;
}

/** The beginning of a font, and whatever. */
const fontFile = ({ below, oneOf }: Dice): Buffer =>
  Buffer.concat([
    Buffer.from(oneOf(["00010000ffff", "00010000000a", "4f54544f0009", "74746366"]), "hex"),
    Buffer.from(Array.from({ length: below(400) }, () => below(256))),
  ]);
