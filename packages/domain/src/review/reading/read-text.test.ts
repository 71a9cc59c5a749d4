import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attainmentOf } from "../attainment.ts";
import { compareAttainment } from "../compare-attainment.ts";
import type { Block, Cell, DocumentText } from "./document-text.ts";
import { readingOf } from "./read-text.ts";

const paragraph = (text: string, page: number | null = null): Block => ({ kind: "paragraph", text, page });
const table = (rows: Cell[][], name: string | null = null): Block => ({
  kind: "table",
  name,
  rows,
  page: null,
});
const documentOf = (blocks: Block[], pages: number | null = null): DocumentText => ({
  ...{ pages, blocks },
  truncated: false,
});

const scores = documentOf([
  table(
    [
      ["学号", "姓名", "作业（课程目标1，20分）", "期末（课程目标1，60分）", "实验（课程目标2，20分）"],
      ["202301010101", "学生一", 18, 54, 15],
      ["202301010102", "学生二", 14, 36, "缺考"],
    ],
    "成绩",
  ),
]);

const report = documentOf([
  { kind: "heading", text: "《机械原理》课程目标达成评价报告", page: null },
  table([
    ["课程名称", "机械原理", "课程代码", "ME20310"],
    ["课程负责人", "教师甲", "评价日期", "2026年7月8日"],
  ]),
  paragraph(
    "评价对象：机械专业2026年度修读学生2人。评价依据：课程考核原始记录。评价方法：平均分与满分之比。",
  ),
  table([
    ["课程目标", "达成度"],
    ["课程目标1", "0.763"],
    ["课程目标2", "0.45"],
  ]),
  paragraph("持续改进：针对课程目标2增加随堂测验。"),
]);

describe("the reading of a file", () => {
  it("puts together what its words say", () => {
    const reading = readingOf(report);
    expect(reading.course).toMatchObject({ name: "机械原理", code: "ME20310", responsible: "教师甲" });
    expect(reading.dates.map(({ kind, from }) => [kind, from])).toEqual([["evaluated", "2026-07-08"]]);
    expect(reading.facets.slice(0, 5).map(({ state }) => state)).toEqual(Array(5).fill("present"));
    expect(reading.scores).toBeNull();
    expect(reading.personalDataCount).toEqual({ "identity-card": 0, mobile: 0, "bank-card": 0 });
    expect(reading.isScan).toBe(false);
  });

  it("shows where a report and its scores part", () => {
    const table = readingOf(scores).scores;
    const computed = table ? attainmentOf("ratio-of-sums", table) : [];
    const rows = compareAttainment(readingOf(report).attainment?.objectives ?? [], computed);
    // Objective 1: (16 + 45) ÷ 80 = 0.7625; objective 2: 7.5 ÷ 20 = 0.375, printed as if the absent one were not counted.
    expect(rows.map(({ objective, outcome }) => [objective, outcome])).toEqual([
      [1, "agrees"],
      [2, "differs"],
    ]);
  });

  it("tells a scan by its pages", () => {
    const words = "机构的组成与自由度计算，以及平面四杆机构的演化形式。";
    expect(readingOf(documentOf([], 3)).isScan).toBe(true);
    expect(readingOf(documentOf([paragraph("扫描全能王 创建", 1), paragraph("2", 2)], 2)).isScan).toBe(true);
    expect(readingOf(documentOf([paragraph(words, 1), paragraph(words, 2)], 3)).isScan).toBe(false);
    expect(readingOf(documentOf([paragraph(words, 1)], 3)).isScan).toBe(true);
    expect(readingOf(documentOf([])).isScan).toBe(false);
    expect(readingOf({ ...documentOf([], 3), truncated: true }).isScan).toBe(false);
    const long = { ...documentOf([], 900), truncated: true, pagesRead: 500 };
    expect(readingOf(long)).toMatchObject({ isScan: true, isPartial: true, pages: 900 });
    expect(readingOf({ ...long, pagesRead: 0 }).isScan).toBe(false);
  });

  it("masks numbers wherever they stand, also in a name", () => {
    const reading = readingOf(
      documentOf([
        paragraph("课程名称：机械原理 课程负责人：教师甲 13800138000"),
        table([["审核时间", "2026年7月1日"]], "13900139000"),
      ]),
    );
    expect(reading.course?.responsible).toBe("教师甲 138****8000");
    expect(reading.dates[0]?.place).toBe("139****9000!A1");
    expect(JSON.stringify(reading)).not.toMatch(/13[89]00/u);
  });

  it("stays below 64 KiB and can be stored, whatever the file holds", () => {
    const words = fc.constantFrom(
      ..."课程名称：,课程目标1,达成度,0.78,评价日期：2026年7月8日,持续改进：,13800138000,学号,（20分）,\u0000,\ud83d,𠮷,身份证110105194912310021 ".split(
        ",",
      ),
    );
    const text = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(""));
    const cell = fc.oneof(text, fc.double({ noNaN: true }), fc.constant(null));
    const block = fc.oneof(
      text.map((each) => paragraph(each, 1)),
      fc
        .tuple(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 }), text)
        .map(([rows, name]) => table(rows, name)),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 20 }), (blocks) => {
        const reading = readingOf(documentOf(blocks, 2));
        const json = JSON.stringify(reading);
        expect(new TextEncoder().encode(json).length).toBeLessThan(65_536);
        expect(json).not.toMatch(/\\u0000|\\ud[89a-f]|13800138000/u);
        expect(JSON.parse(json)).toEqual(reading);
      }),
      { numRuns: 300 },
    );
  });

  it("stays below 64 KiB where everything is as long as it may be", () => {
    const long = "长".repeat(40);
    const items = Array.from(
      { length: 100 },
      (_, at) => `${long}${at}（课程目标1、2、3、4、5、6、7、8、9，20分）`,
    );
    const blocks = [
      table(
        [
          ["学号", ...items],
          ["20230101", ...items.map(() => 12.345_678)],
        ],
        long,
      ),
      table(
        Array.from({ length: 300 }, () => [`${long}；13800138000；评价日期：2026年7月8日`]),
        long,
      ),
      table(
        [["课程目标", "达成度"], ...Array.from({ length: 20 }, (_, at) => [`课程目标${at + 1}`, 0.123_456])],
        long,
      ),
      paragraph(`课程名称：${long} 课程负责人：${long} 达成度=${long.repeat(9)}`),
      paragraph(long.repeat(10_000)),
    ];
    const reading = readingOf(documentOf(blocks));
    expect(reading.scores?.items.length).toBe(100);
    expect(reading.personalDataCount.mobile).toBe(300);
    expect(reading.personalData).toHaveLength(20);
    expect(new TextEncoder().encode(JSON.stringify(reading)).length).toBeLessThan(65_536);
  });

  it("holds more values of a kind than a call takes arguments", { timeout: 60_000 }, () => {
    const blocks = Array.from({ length: 130_000 }, () => paragraph("课程目标1达成度为0.78"));
    const { attainment, facets } = readingOf(documentOf(blocks));
    expect(attainment?.objectives).toMatchObject([{ objective: 1, value: 0.78, place: "¶ 1" }]);
    expect(facets.filter(({ state }) => state !== "absent")).toMatchObject([
      { facet: "result", place: "¶ 1" },
    ]);
  });

  it("takes time in proportion to the text", () => {
    const timed = (blocks: Block[]): number => {
      // Of the processor and not of the clock, which others on the machine let run on.
      const before = process.cpuUsage();
      readingOf(documentOf(blocks));
      return process.cpuUsage(before).user / 1000;
    };
    const awkward = [
      "课 ",
      "课程目标1、",
      "2026年",
      "评价对象",
      "：",
      "（",
      "一二三四",
      "课程名称",
      "0.78、",
      "达成度",
      "目标",
      " ",
    ];
    for (const part of awkward)
      expect(timed([paragraph(part.repeat(200_000 / part.length))])).toBeLessThan(2_000);
    for (const part of awkward)
      expect(timed([table(Array.from({ length: 400 }, () => Array(100).fill(part)))])).toBeLessThan(2_000);
  });
});
