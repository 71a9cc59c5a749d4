import { expect, test } from "vitest";
import { type PlacedText, pdfLines } from "./pdf-lines.ts";

/** Ten points high, each character ten wide; `turned` writes upwards along the left edge. */
const at = (x: number, y: number, str: string, turned = false): PlacedText => ({
  str,
  transform: turned ? [0, 10, -10, 0, x, y] : [10, 0, 0, 10, x, y],
  width: str.length * 10,
  height: 10,
});

test("pieces of a line are joined, columns parted by a tab, Latin words by a blank", () => {
  expect(
    pdfLines([
      at(0, 100, "课程"),
      at(20, 100.4, "名称"),
      at(100, 100, "机械原理"),
      at(0, 80, "CDIO"),
      at(43, 80, "model"),
      at(0, 60, "第"),
      at(12, 60, "三"),
      at(22, 60, "章"),
      at(0, 40, "共"),
      at(12.5, 40, "3"),
      at(25, 40, "门"),
      at(43, 40, "必修"),
    ]),
  ).toEqual(["课程名称\t机械原理", "CDIO model", "第三章", "共3门 必修"]);
});

test("blanks of the writer are kept, empty pieces are nothing", () => {
  expect(pdfLines([at(0, 10, "a"), at(10, 10, " "), at(13, 10, "b"), at(0, 0, ""), at(0, 0, "  ")])).toEqual([
    "a b",
  ]);
});

test("lines of a cell stay together in the order of the writer", () => {
  const row = [at(0, 100, "课程目标"), at(0, 88, "达成情况"), at(200, 100, "评价依据"), at(200, 88, "试卷")];
  expect(pdfLines(row)).toEqual(["课程目标", "达成情况", "评价依据", "试卷"]);
});

test("a page written from its foot is read from its head", () => {
  expect(pdfLines([at(0, 10, "三"), at(60, 50, "右"), at(0, 50, "二"), at(0, 90, "一")])).toEqual([
    "一",
    "二\t右",
    "三",
  ]);
});

test("a page that lies on its side reads along its lines", () => {
  expect(pdfLines([at(10, 0, "课程", true), at(10, 20, "目标", true), at(30, 0, "达成", true)])).toEqual([
    "课程目标",
    "达成",
  ]);
});

test("a radical in place of its character becomes the character", () => {
  expect(pdfLines([at(0, 0, "课程\u2F6C标 \u2F45法")])).toEqual(["课程目标 方法"]);
});
