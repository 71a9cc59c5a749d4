import { afterAll, expect, test } from "vitest";
import { makeDocx } from "../fixtures/make-docx.ts";
import { makePages } from "../fixtures/make-pages.ts";
import { makeXlsx } from "../fixtures/make-xlsx.ts";
import { createInspector } from "./inspector.ts";

const inspector = createInspector();
afterAll(() => inspector.close());

const particulars = [
  ["课程名称", "机械原理", "课程代码", "ME2031"],
  ["课程负责人", "示例教师", "学分", "3"],
];

test("a syllabus as a document, and printed, says of its course the same", async () => {
  const docx = makeDocx({ title: "课程教学大纲", paragraphs: [], table: particulars });
  const printed = await makePages([
    ["课程教学大纲", "课程名称：机械原理", "课程代码：ME2031", "课程负责人：示例教师", "学分：3"],
  ]);
  const of = async (path: string, content: Uint8Array) => (await inspector.examine({ path, content })).value;
  const [one, other] = [await of("大纲.docx", docx), await of("大纲.pdf", printed)];
  expect(one?.course).not.toBeNull();
  expect(other?.course).toEqual(one?.course);
  expect(one).toMatchObject({ pages: null, isScan: false, isPartial: false });
  expect(other).toMatchObject({ pages: 1, isScan: false });
});

test("pages without words are a scan", async () => {
  const content = await makePages([[], [], []]);
  expect((await inspector.examine({ path: "试卷.pdf", content })).value).toMatchObject({
    pages: 3,
    isScan: true,
  });
});

test("a workbook of scores becomes a table of scores", async () => {
  const content = makeXlsx("成绩", [
    ["学号", "姓名", "课程目标1（20分）", "课程目标2（80分）"],
    ["2023010001", "甲", 18, 60],
    ["2023010002", "乙", 16, 72],
  ]);
  const { value } = await inspector.examine({ path: "成绩.xlsx", content });
  expect(value?.scores).not.toBeNull();
});
