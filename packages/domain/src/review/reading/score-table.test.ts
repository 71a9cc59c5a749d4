import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, DocumentText } from "./document-text.ts";
import { poolScores, scoreTableOf } from "./score-table.ts";

const workbook = (...sheets: Cell[][][]): DocumentText => ({
  pages: null,
  blocks: sheets.map((rows, at) => ({ kind: "table", name: `Sheet${at + 1}`, rows, page: null })),
  truncated: false,
});

const scores = (...sheets: Cell[][][]) => {
  const table = scoreTableOf(workbook(...sheets));
  if (!table) throw new Error("no scores");
  return table;
};

const mechanics: Cell[][] = [
  ["2025-2026学年第一学期《机械原理》课程目标达成评价成绩表"],
  ["序号", "学号", "姓名", "作业1", "实验", "期末一", "期末二", "总成绩"],
  [null, "对应课程目标", null, "课程目标1", "课程目标2", 1, "2", null],
  [null, "满分", null, 20, 20, 40, 20, 100],
  [null, "权重", null, "20%", "20%", "40%", "20%", null],
  [1, 202301010101, "学生一", 18, 16, 30, 15, 79],
  [2, "202301010102", "学生二", 20, "19", "36", 18, 93],
  [3, "202301010103", "学生三", null, 12, "缺考", "缺考", 12],
  [4, "202301010104", "学生四", 15, 14, "缓考", "缓考", null],
  [null, "平均分", null, 12.7, 15.7, 22, 11, null],
];

describe("a score table", () => {
  it("is summed by item and objective, without the students", () => {
    const table = scores(mechanics);
    expect(table.students).toBe(3);
    expect(
      table.items.map(({ name, objectives, weight, sum, fullSum }) => [
        name,
        objectives,
        weight,
        sum,
        fullSum,
      ]),
    ).toEqual([
      ["作业1", [1], 0.2, 38, 60],
      ["实验", [2], 0.2, 47, 60],
      ["期末一", [1], 0.4, 66, 120],
      ["期末二", [2], 0.2, 33, 60],
    ]);
    // (18/20·⅓ + 30/40·⅔) + (1·⅓ + 36/40·⅔) + 0
    expect(table.objectives[0]?.ratioSum).toBeCloseTo(0.8 + 0.9333333, 6);
    expect(JSON.stringify(table)).not.toMatch(/2023010101|学生/u);
  });

  it("reads full marks, weights and objectives from headings too", () => {
    const table = scores([
      ["姓名", "作业（课程目标1，20分）", "测验（目标2，占30%，满分10分）", "考勤（10分）"],
      ["学生一", 15, 8, 10],
      ["学生二", 10, 6, 10],
      ["任课教师签名", null, null, null],
      ["课程目标达成度", 0.63, 0.7, null],
    ]);
    expect(table.students).toBe(2);
    expect(
      table.items.map(({ name, objectives, weight, fullSum }) => [name, objectives, weight, fullSum]),
    ).toEqual([
      ["作业", [1], null, 40],
      ["测验", [2], 0.3, 20],
    ]);
  });

  it("reads headings in two rows, with or without the covered cells said", () => {
    const rows = (covered: Cell): Cell[][] => [
      ["学号", "姓名", "课程目标1", covered, "课程目标2"],
      [null, null, "作业(20分)", "期末\n(目标1，30分)", "期末(50分)"],
      ["20230101", "学生一", 10, 15, 25],
    ];
    expect(scores(rows(null))).toEqual(scores(rows("课程目标1")));
    expect(scores(rows(null)).items.map(({ objectives, fullSum }) => [objectives, fullSum])).toEqual([
      [[1], 20],
      [[1], 30],
      [[2], 50],
    ]);
  });

  it("takes a column 课程目标1 as one item without full marks where none are stated", () => {
    const table = scores([
      ["序号", "课程目标1", "课程目标2", "总成绩"],
      [1, 33, 20, 53],
      [2, 30, 18, 48],
    ]);
    expect(table.students).toBe(2);
    expect(table.items.map(({ fullSum, sum }) => [fullSum, sum])).toEqual([
      [null, 63],
      [null, 38],
    ]);
    expect(table.objectives[0]?.ratioSum).toBeNull();
  });

  it("counts an item for each objective that it serves", () => {
    const table = scores([
      ["学号", "大作业(40分)"],
      ["对应课程目标", "1、3"],
      ["20230101", 30],
    ]);
    expect(table.objectives.map(({ objective, ratioSum }) => [objective, ratioSum])).toEqual([
      [1, 0.75],
      [3, 0.75],
    ]);
  });

  it("says where marks are no scores or above full marks", () => {
    const table = scores([
      ["学号", "答辩（目标1，20分）", "报告（目标2，20分）"],
      ["20230101", "优", 21],
      ["20230102", "B+", 20],
    ]);
    expect(table.items.map(({ unread, above }) => [unread, above])).toEqual([
      [2, 0],
      [0, 1],
    ]);
    expect(table.objectives[0]?.ratioSum).toBeNull();
  });

  it("reads two lists side by side as one", () => {
    const table = scores([
      ["学号", "姓名", "目标1(10分)", "学号", "姓名", "目标1(10分)"],
      ["20230101", "学生一", 5, "20230103", "学生三", 7],
      ["20230102", "学生二", 6, "20230104", "学生四", 8],
    ]);
    expect(table.students).toBe(4);
    expect(table.items.map(({ sum, fullSum }) => [sum, fullSum])).toEqual([[26, 40]]);
  });
});

describe("several sheets", () => {
  const coursework: Cell[][] = [
    ["学号", "作业（目标1，20分）"],
    ["20230101", 18],
    ["20230102", 12],
  ];
  const examination: Cell[][] = [
    ["学号", "期末（目标1，60分）"],
    ["20230101", 48],
  ];

  it("with common students are one class, in which somebody may be missing", () => {
    const table = scores(coursework, examination);
    expect(table.students).toBe(2);
    expect(table.items.map(({ name, sum, fullSum }) => [name, sum, fullSum])).toEqual([
      ["作业", 30, 40],
      ["期末", 48, 120],
    ]);
  });

  it("with other students are classes of one pool, also with other full marks", () => {
    const other: Cell[][] = [
      ["学号", "作业（目标1，10分）"],
      ["20230201", 8],
    ];
    expect(
      scores(coursework, other).items.map(({ sum, fullSum, students }) => [sum, fullSum, students]),
    ).toEqual([[38, 50, 3]]);
  });

  it("do not count what they add up a second time", () => {
    const summary: Cell[][] = [
      ["学号", "课程目标1", "课程目标2得分"],
      ["20230101", 66, 30],
      ["20230102", 12, 25],
    ];
    expect(scores(coursework, examination, summary).items.map(({ name }) => name)).toEqual([
      "作业",
      "期末",
      "课程目标2得分",
    ]);
  });

  it("count the best attempt of a student who stands in both", () => {
    const again: Cell[][] = [
      ["学号", "作业（目标1，20分）"],
      ["20230102", 16],
    ];
    expect(scores(coursework, again).items[0]?.sum).toBe(34);
  });

  it("of different files are pooled as classes of one file are", () => {
    const other: Cell[][] = [
      ["学号", "作业（目标1，20分）"],
      ["20230201", 8],
    ];
    expect(poolScores([scores(coursework), scores(other)])).toEqual(scores(coursework, other));
    expect(poolScores([scores(coursework), scores(examination)])).toBeNull();
    expect(poolScores([])).toBeNull();
  });

  it("are nothing where no work is mapped or no student listed", () => {
    expect(
      scoreTableOf(
        workbook([
          ["学号", "成绩"],
          ["20230101", 80],
        ]),
      ),
    ).toBeNull();
    expect(
      scoreTableOf(
        workbook([
          ["课程目标", "达成度"],
          ["课程目标1", 0.8],
        ]),
      ),
    ).toBeNull();
    expect(scoreTableOf(workbook([["学号", "作业（目标1，20分）"]]))).toBeNull();
    expect(scoreTableOf(workbook())).toBeNull();
  });

  it("are read whatever stands in them", () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>(
        "学号",
        "姓名",
        "序号",
        "满分",
        "权重",
        "对应课程目标",
        "课程目标1",
        "作业(20分)",
        "缺考",
        null,
        "20230101",
      ),
      fc.double({ noNaN: true }),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }), { maxLength: 3 }),
        (sheets) => {
          const table = scoreTableOf(workbook(...sheets));
          for (const { students, sum } of table?.items ?? []) {
            expect(students).toBeLessThanOrEqual(table?.students ?? 0);
            expect(sum).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
});
