import { Workbook } from "@cj-tech-master/excelts";
import type { Block, DocumentText } from "@goodstanding/domain/review/reading/document-text";
import { expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { makeWorkbook } from "../fixtures/make-workbook.ts";
import { readLimits } from "./read-limits.ts";
import { readXlsx } from "./read-xlsx.ts";

const read = (bytes: Uint8Array, limits = {}): Promise<DocumentText> =>
  readXlsx(bufferSource(bytes), { ...readLimits, ...limits });
const rowsOf = (block: Block | undefined) => (block?.kind === "table" ? block.rows : []);
const sheetOf = async (cells: string) =>
  rowsOf((await read(makeWorkbook({ sheets: { 成绩: cells } }))).blocks[0]);

test("values as they were last computed: numbers as numbers, dates as texts, shared texts without their readings", async () => {
  const bytes = makeWorkbook({
    sheets: {
      成绩: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46316</v></c><c r="C1" s="2"><v>0.85</v></c></row><row r="2"><c r="A2"><f>SUM(1)</f><v>18.5</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#DIV/0!</v></c><c r="D2" t="str"><v>2023010001</v></c><c r="E2" s="3"><v>46316.5</v></c></row></sheetData>',
    },
    shared: "<si><r><t>课程</t></r><rPh><t>kecheng</t></rPh><r><t>目标</t></r></si>",
    styles:
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="10"/><xf numFmtId="22"/></cellXfs>',
  });
  expect(await read(bytes)).toEqual({
    pages: null,
    truncated: false,
    blocks: [
      {
        kind: "table",
        name: "成绩",
        page: null,
        rows: [
          ["课程目标", "2026-10-21", 0.85],
          [18.5, "TRUE", "#DIV/0!", "2023010001", "2026-10-21 12:00:00"],
        ],
      },
    ],
  });
});

test("rows and columns stand where they stand in the sheet, and hidden sheets are read too", async () => {
  const bytes = makeWorkbook({
    sheets: {
      空: "<sheetData/>",
      成绩: '<sheetData><row r="3"><c r="C3"><v>7</v></c></row></sheetData>',
      原始: '<sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row></sheetData>',
    },
    attributes: { 原始: 'state="veryHidden"' },
  });
  const { blocks } = await read(bytes);
  expect(blocks).toEqual([
    { kind: "table", name: "成绩", page: null, rows: [[], [], [null, null, 7]] },
    { kind: "table", name: "原始", page: null, rows: [[1]] },
  ]);
});

test("what stands in merged cells stands in each of them, as far as the sheet goes", async () => {
  const cells = `<sheetData><row r="1"><c r="A1" t="str"><v>平时成绩</v></c><c r="D1"><v>9</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="D1:XFD1048576"/><mergeCell ref="C1:C2"/></mergeCells>`;
  expect(await sheetOf(cells)).toEqual([
    ["平时成绩", "平时成绩", null, 9],
    [1, 2, null, 9],
  ]);
});

test("a workbook of another library comes back as it was written", async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("23级");
  sheet.addRow(["学号", "姓名", "作业（20分）", "考试时间"]);
  sheet.addRow(["2023010001", "甲", 18.5, new Date("2026-06-30T00:00:00Z")]);
  sheet.getCell("D2").numFmt = "yyyy-mm-dd";
  sheet.getCell("C3").value = { formula: "SUM(C2:C2)", result: 18.5 };
  sheet.mergeCells("A4:B4");
  sheet.getCell("A4").value = "平均";
  const { blocks } = await read(await workbook.xlsx.writeBuffer());
  expect(rowsOf(blocks[0])).toEqual([
    ["学号", "姓名", "作业（20分）", "考试时间"],
    ["2023010001", "甲", 18.5, "2026-06-30"],
    [null, null, 18.5],
    ["平均", "平均"],
  ]);
});

const long = (rows: number): string =>
  `<sheetData>${Array.from({ length: rows }, (_, at) => `<row><c t="str"><v>学生${at}</v></c><c><v>${at}</v></c></row>`).join("")}</sheetData>`;

test.each([
  ["cells", { cells: 100 }],
  ["characters", { characters: 100 }],
  ["markup", { markupBytes: 2000 }],
])("the limit of %s ends it, and the text says so", async (_, limits) => {
  const bytes = makeWorkbook({ sheets: { 名单: long(1000), 二: long(10) } });
  expect((await read(bytes)).truncated).toBe(false);
  const { blocks, truncated } = await read(bytes, limits);
  expect(truncated).toBe(true);
  expect(blocks).toHaveLength(1);
  expect(rowsOf(blocks[0])[0]).toEqual(["学生0", 0]);
  expect(rowsOf(blocks[0]).length).toBeLessThan(100);
});

test("a cell far away does not make a table of nothing", async () => {
  const far =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>';
  const { blocks, truncated } = await read(makeWorkbook({ sheets: { 远: far } }));
  expect(truncated).toBe(true);
  expect(rowsOf(blocks[0])[0]).toEqual([1]);
});

test("places that no sheet has are passed over or taken as the next ones", async () => {
  const odd =
    '<sheetData><row r="0"><c r="A0"><v>1</v></c><c r="ZZZ1"><v>2</v></c></row><row r="-5"><c><v>3</v></c></row><row r="x"><c r="?"><v>4</v></c></row></sheetData>';
  expect(await sheetOf(odd)).toEqual([[1], [3], [4]]);
});
