import { afterAll, expect, test } from "vitest";
import { makeDocx } from "../fixtures/make-docx.ts";
import { openTexts } from "./open-texts.ts";
import { textLimits, textLines } from "./text-lines.ts";

const texts = openTexts();

afterAll(() => texts.close());

test("a document says its text line by line, from a process of its own", async () => {
  const content = makeDocx({ title: "评价办法", paragraphs: ["第一条", "第二条"] });
  const { value } = await texts.examine({ path: "评价办法.docx", content });
  expect(value?.lines.map(({ text }) => text)).toEqual(["评价办法", "第一条", "第二条"]);
  expect(value?.truncated).toBe(false);
});

test("a row of a table is a line under the name of its sheet, without what is empty at its end", () => {
  const rows = [
    ["学号", "成绩", null],
    ["2024001", 88, null],
  ];
  const { lines } = textLines({
    ...{ pages: null, truncated: false },
    blocks: [{ kind: "table", name: "成绩", rows, page: null }],
  });
  expect(lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    "heading 成绩",
    "row 学号\t成绩",
    "row 2024001\t88",
  ]);
});

test("what goes beyond the limits is left out, and the text says so", () => {
  const block = { kind: "paragraph" as const, text: "字".repeat(textLimits.charactersALine + 1), page: 1 };
  const long = textLines({ pages: 1, truncated: false, blocks: [block] });
  expect(long).toMatchObject({ truncated: true });
  expect(long.lines[0]?.text).toHaveLength(textLimits.charactersALine);
  const many = Array.from({ length: textLimits.lines + 1 }, () => ({ ...block, text: "字" }));
  expect(textLines({ pages: 1, truncated: false, blocks: many })).toMatchObject({ truncated: true });
});
