import type { DocumentText } from "@goodstanding/domain/review/reading/document-text";
import { describe, expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { convert } from "../fixtures/convert.ts";
import { hasTool } from "../fixtures/has-tool.ts";
import { makeWord, wordCell, wordParagraph, wordRow } from "../fixtures/make-word.ts";
import { makeWorkbook } from "../fixtures/make-workbook.ts";
import { readDocument } from "./read-document.ts";

const read = async (name: string, bytes: Uint8Array): Promise<DocumentText> => {
  const text = await readDocument(name, bufferSource(bytes));
  if (text === null) throw new Error(`${name} is not read`);
  return text;
};
const textsOf = ({ blocks }: DocumentText): string =>
  blocks.flatMap((block) => (block.kind === "table" ? block.rows.flat() : [block.text])).join("");

/** Without the breaks of lines, which paper makes. */
const beforeTable = (text: DocumentText): string =>
  textsOf(text).replace(/\s/g, "").split("课程名称", 1).join();

const styles =
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
const document = makeWord(
  [
    wordParagraph("一、课程目标达成情况评价", '<w:pStyle w:val="1"/>'),
    ...Array.from({ length: 80 }, (_, at) =>
      wordParagraph(
        `第${at + 1}段：评价对象为机械工程专业二〇二三级全体学生，采用直接评价与间接评价相结合的方法。`,
      ),
    ),
    `<w:tbl><w:tblPr/><w:tblGrid>${"<w:gridCol w:w='2000'/>".repeat(3)}</w:tblGrid>${[
      wordRow(wordCell("课程名称"), wordCell("机械原理", '<w:gridSpan w:val="2"/>')),
      wordRow(wordCell("课程目标1", '<w:vMerge w:val="restart"/>'), wordCell("作业"), wordCell("0.78")),
      wordRow(wordCell("<w:p/>", "<w:vMerge/>"), wordCell("考试"), wordCell("0.81")),
    ].join("")}</w:tbl>`,
    wordParagraph("完"),
  ].join(""),
  { styles },
);
const table = {
  kind: "table",
  name: null,
  page: null,
  rows: [
    ["课程名称", "机械原理", "机械原理"],
    ["课程目标1", "作业", "0.78"],
    ["课程目标1", "考试", "0.81"],
  ],
};

describe.runIf(hasTool("soffice"))("files by LibreOffice", { timeout: 60_000 }, () => {
  test("a Word document that it writes says the same", async () => {
    const { blocks } = await read("a.docx", await convert(document, "docx", "docx", "odt"));
    expect(blocks[0]).toEqual({ kind: "heading", text: "一、课程目标达成情况评价", page: null });
    expect(blocks).toHaveLength(83);
    expect(blocks[81]).toEqual(table);
  });

  test("a PDF that it prints says the same, page by page", async () => {
    const printed = await read("a.pdf", await convert(document, "docx", "pdf"));
    const meant = await read("a.docx", document);
    expect(beforeTable(printed)).toBe(beforeTable(meant));
    expect(printed.pages).toBeGreaterThan(1);
    expect(printed.blocks.at(-1)).toMatchObject({ text: "完", page: printed.pages });
    expect(printed.blocks.map(({ kind, ...block }) => ("text" in block ? block.text : kind))).toContain(
      "课程名称\t机械原理",
    );
  });

  test("a workbook that it writes holds the same", async () => {
    const workbook = makeWorkbook({
      sheets: {
        成绩: '<sheetData><row r="1"><c r="A1" t="str"><v>学号</v></c><c r="B1" t="str"><v>成绩</v></c><c r="C1" t="str"><v>日期</v></c></row><row r="2"><c r="A2" t="str"><v>0012</v></c><c r="B2"><v>18.5</v></c><c r="C2" s="1"><v>46316</v></c></row><row r="4"><c r="A4" t="str"><v>平均</v></c></row></sheetData><mergeCells><mergeCell ref="A4:B4"/></mergeCells>',
        隐: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      },
      attributes: { 隐: 'state="hidden"' },
      styles:
        '<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>',
    });
    const { blocks } = await read("a.xlsx", await convert(workbook, "xlsx", "xlsx", "ods"));
    expect(blocks).toEqual([
      {
        ...{ kind: "table", name: "成绩", page: null },
        rows: [["学号", "成绩", "日期"], ["0012", 18.5, "2026-10-21"], [], ["平均", "平均"]],
      },
      { kind: "table", name: "隐", page: null, rows: [[1]] },
    ]);
  });
});
