import { expect, it } from "vitest";
import type { Block } from "./document-text.ts";
import { flowLines } from "./flow-lines.ts";

const line = (text: string, page: number | null = 1): Block => ({ kind: "paragraph", text, page });
const flowed = (...blocks: Block[]) =>
  flowLines({ pages: 2, blocks, truncated: false }).blocks.map((block) =>
    "text" in block ? block.text : block.kind,
  );

const full = "评价结果：课程目标 1 达成度为 0.80，课程目标 2 达成度";

it("puts the lines of a sentence together, without the blanks of a printer", () => {
  expect(flowed(line(full), line("为 0.72。"), line("持续改进：无"))).toEqual([
    "评价结果：课程目标1达成度为0.80，课程目标2达成度为0.72。",
    "持续改进：无",
  ]);
});

it("keeps apart what ends, what begins something of its own, and short lines", () => {
  const ended = "平时作业考查分析机构的结构与运动特性，与课程目标一对应。";
  for (const lines of [
    [ended, "期末考试"],
    [full, "审核结论：同意"],
    [full, "二、评价方法"],
    [full, "《机械原理》"],
    [full, "课程名称\t机械原理"],
    ["课程名称\t机械原理", "评价对象\t2023级\t62人", "完"],
    ["课程目标", "达成度", full],
  ])
    expect(flowed(...lines.map((text) => line(text)))).toHaveLength(lines.length);
});

it("leaves paragraphs of documents without pages, other pages and tables as they are", () => {
  expect(flowed(line(full, null), line("为0.72。", null))).toHaveLength(2);
  expect(flowed(line(full, 1), line("为0.72。", 2))).toHaveLength(2);
  const table: Block = { kind: "table", name: null, page: 1, rows: [["a"]] };
  expect(flowed(line(full), table, line("为0.72。"))).toHaveLength(3);
});

it("makes a table of lines with as many columns, with what a cell goes on with", () => {
  const long = "下一教学周期增加机构创新设计大作业，安排两次方案讨论课，并由";
  const lines = [
    "评价方法\t成绩分析法",
    `持续改进\t${long}`,
    "课程组检查，针对课程目标 2 的失分。",
    "课程目标\t满分\t达成度",
  ];
  const { blocks } = flowLines({ pages: 1, blocks: lines.map((text) => line(text)), truncated: false });
  expect(blocks).toEqual([
    {
      ...{ kind: "table", name: null, page: 1, isPrinted: true },
      rows: [
        ["评价方法", "成绩分析法"],
        ["持续改进", `${long}课程组检查，针对课程目标2的失分。`],
      ],
    },
    { kind: "table", name: null, page: 1, isPrinted: true, rows: [["课程目标", "满分", "达成度"]] },
  ]);
});

it("puts a blank between words of other scripts", () => {
  expect(flowed(line("The attainment of each objective is the mean of"), line("all marks."))).toEqual([
    "The attainment of each objective is the mean of all marks.",
  ]);
});

it("takes time in proportion to the lines, whatever they hold", () => {
  for (const text of [full, "课程目标\t0.78", "课程 1 ".repeat(8), "\t".repeat(30)]) {
    const before = performance.now();
    flowed(...Array.from({ length: 30_000 }, (_, at) => line(text, at % 7)));
    flowed(...Array.from({ length: 30_000 }, () => line(text)));
    expect(performance.now() - before).toBeLessThan(4_000);
  }
});
