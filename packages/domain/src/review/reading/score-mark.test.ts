import { expect, it } from "vitest";
import type { Cell } from "./document-text.ts";
import { type Mark, readMark } from "./score-mark.ts";

it.each<[Cell, Mark]>([
  [85.5, 85.5],
  ["85.5", 85.5],
  ["８５分", 85],
  [0, 0],
  [null, "missing"],
  [" ", "missing"],
  ["—", "missing"],
  ["缺考", "missing"],
  ["旷考", "missing"],
  ["0(作弊)", "missing"],
  ["未交", "missing"],
  ["取消考试资格", "missing"],
  ["缓考", "apart"],
  ["免修", "apart"],
  ["休学", "apart"],
  ["优", "unread"],
  ["B+", "unread"],
  ["85/100", "unread"],
  [-1, "unread"],
  [1e9, "unread"],
])("%j is read as %j", (cell, mark) => {
  expect(readMark(cell)).toBe(mark);
});
