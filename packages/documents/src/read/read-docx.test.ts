import type { DocumentText } from "@goodstanding/domain/review/reading/document-text";
import { expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { makeWord, wordCell, wordParagraph, wordRow } from "../fixtures/make-word.ts";
import { readDocx } from "./read-docx.ts";
import { readLimits } from "./read-limits.ts";

const read = (bytes: Buffer, limits = {}): Promise<DocumentText> =>
  readDocx(bufferSource(bytes), { ...readLimits, ...limits });
const blocksOf = async (body: string) => (await read(makeWord(body))).blocks;
const paragraph = (text: string) => ({ kind: "paragraph", text, page: null });
const table = (...rows: (string | null)[][]) => ({ kind: "table", name: null, rows, page: null });

test("headings by style and by level, paragraphs, tabs and line breaks", async () => {
  const styles = `<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>`;
  const body = [
    wordParagraph("一、课程目标", '<w:pStyle w:val="1"/>'),
    wordParagraph("（一）评价依据", '<w:outlineLvl w:val="1"/>'),
    wordParagraph("  "),
    "<w:p><w:r><w:t>课程名称：</w:t><w:tab/><w:t>机械</w:t></w:r><w:r><w:t>原理</w:t><w:br/><w:t>学分 3</w:t></w:r></w:p>",
  ].join("");
  expect(await read(makeWord(body, { styles }))).toEqual({
    pages: null,
    truncated: false,
    blocks: [
      { kind: "heading", text: "一、课程目标", page: null },
      { kind: "heading", text: "（一）评价依据", page: null },
      paragraph("课程名称：\t机械原理\n学分 3"),
    ],
  });
});

test("what stands in merged cells stands in each of them", async () => {
  const body = `<w:tbl>${[
    wordRow(wordCell("课程名称"), wordCell("机械原理", '<w:gridSpan w:val="2"/>')),
    wordRow(wordCell("课程目标1", '<w:vMerge w:val="restart"/>'), wordCell("作业"), wordCell("20")),
    wordRow(wordCell("", "<w:vMerge/>"), wordCell("实验"), wordCell("")),
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${wordCell("合计")}${wordCell("100")}</w:tr>`,
  ].join("")}</w:tbl>`;
  expect(await blocksOf(body)).toEqual([
    table(
      ["课程名称", "机械原理", "机械原理"],
      ["课程目标1", "作业", "20"],
      ["课程目标1", "实验", null],
      [null, "合计", "100"],
    ),
  ]);
});

test("a table in a cell stands before that of the cell, and the text around it stays in the cell", async () => {
  const inner = `<w:tbl>${wordRow(wordCell("内"))}</w:tbl>`;
  const outer = wordCell(wordParagraph("前") + inner + wordParagraph("后"));
  const body = `<w:tbl>${wordRow(outer, wordCell("右"))}</w:tbl>`;
  expect(await blocksOf(body)).toEqual([table(["内"]), table(["前\n后", "右"])]);
});

test("text boxes are read once, tracked deletions and codes of fields not at all", async () => {
  const box = `<mc:AlternateContent><mc:Choice><w:txbxContent>${wordParagraph("文本框")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${wordParagraph("文本框")}</w:txbxContent></mc:Fallback></mc:AlternateContent>`;
  const body = `<w:p><w:del><w:r><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r>${box}</w:p>`;
  expect(await blocksOf(body)).toEqual([paragraph("文本框"), paragraph("新")]);
});

test("notes stand behind the text; headers and footers are left out", async () => {
  const bytes = makeWord(wordParagraph("正文"), {
    footnotes: `<w:footnote>${wordParagraph("脚注")}</w:footnote>`,
    endnotes: `<w:endnote>${wordParagraph("尾注")}</w:endnote>`,
    header: wordParagraph("页眉"),
  });
  expect((await read(bytes)).blocks).toEqual(["正文", "脚注", "尾注"].map(paragraph));
});

test("a main part under another name is found by its relation", async () => {
  expect((await read(makeWord(wordParagraph("正文"), {}, "document2"))).blocks).toEqual([paragraph("正文")]);
});

test("a document that breaks off says what stands before", async () => {
  const bytes = makeWord(
    `${wordParagraph("甲")}<w:tbl>${wordRow(wordCell("乙"))}<w:tr><w:tc>${wordParagraph("丙")}<w:p><w:r><`,
  );
  expect((await read(bytes)).blocks).toEqual([paragraph("甲"), table(["乙"], ["丙"])]);
});

test.each([
  ["characters", { characters: 10 }, 10],
  ["cells", { cells: 7 }, null],
  ["markup", { markupBytes: 2000 }, null],
])("the limit of %s ends it, and the text says so", async (_, limits, characters) => {
  const body = `<w:tbl>${wordRow(wordCell("课程"), wordCell("目标")).repeat(5)}</w:tbl>${wordParagraph("甲乙丙丁戊").repeat(50)}`;
  const whole = await read(makeWord(body));
  expect(whole.truncated).toBe(false);
  const { blocks, truncated } = await read(makeWord(body), limits);
  expect(truncated).toBe(true);
  const said = blocks.flatMap((each) => (each.kind === "table" ? each.rows.flat() : [each.text])).join("");
  const all = whole.blocks
    .flatMap((each) => (each.kind === "table" ? each.rows.flat() : [each.text]))
    .join("");
  expect(said.length).toBeLessThan(all.length);
  expect(all.startsWith(said)).toBe(true);
  if (characters !== null) expect(said.length).toBeLessThanOrEqual(characters);
});

test("an archive without a document in it is refused", async () => {
  await expect(read(Buffer.from("PK not at all"))).rejects.toThrow();
});
