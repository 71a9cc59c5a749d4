import { describe, expect, it } from "vitest";
import type { Block, Cell } from "./document-text.ts";
import { openPairReader } from "./labelled-pairs.ts";

const pairs = openPairReader(["课程名称", "负责人", "课程负责人", "学分", "日期"]);
const read = (...blocks: Block[]): string[] =>
  pairs({ pages: null, blocks, truncated: false }).map(
    ({ label, value, place }) => `${label}=${value} ${place}`,
  );
const line = (text: string): string[] => read({ kind: "paragraph", text, page: 1 });
const table = (...rows: Cell[][]): string[] => read({ kind: "table", name: "表", rows, page: null });

describe("a line", () => {
  it.each<[string, string[]]>([
    ["课程名称：机械原理", ["课程名称=机械原理 p. 1"]],
    ["课 程 名 称 ： 机械原理   学　分: 3", ["课程名称=机械原理 p. 1", "学分=3 p. 1"]],
    ["课程负责人（签字）：教师甲", ["课程负责人=教师甲 p. 1"]],
    ["课程名称：__机械原理__ 开课单位：机械学院", ["课程名称=机械原理 p. 1"]],
    ["学分：3；日期：2026年7月。完", ["学分=3 p. 1", "日期=2026年7月 p. 1"]],
    ["专业负责人：教师甲", []],
    ["课程名称应与培养方案一致", []],
    ["日期：", ["日期= p. 1"]],
  ])("%s", (text, expected) => {
    expect(line(text)).toEqual(expected);
  });
});

describe("a table", () => {
  it("has the value to the right of its label, once for a merged one", () => {
    expect(table(["课程名称", "课程名称", "机械原理", "学分", 3])).toEqual([
      "课程名称=机械原理 表!A1",
      "学分=3 表!D1",
    ]);
  });

  it("has it below where a heading has one row, and nothing for a list", () => {
    expect(table(["课程名称", "学分"], ["机械原理", 3])).toEqual(["课程名称=机械原理 表!A1", "学分=3 表!B1"]);
    expect(table(["课程名称", "学分"], ["机械原理", 3], ["材料力学", 4])).toEqual([
      "课程名称= 表!A1",
      "学分= 表!B1",
    ]);
  });

  it("leaves a label without value empty, and reads lines within cells", () => {
    expect(table(["课程名称", "", "学分", "3"], ["课程负责人：教师甲 日期：2026年7月"])).toEqual([
      "课程名称= 表!A1",
      "学分=3 表!C1",
      "课程负责人=教师甲 表!A2",
      "日期=2026年7月 表!A2",
    ]);
  });
});
