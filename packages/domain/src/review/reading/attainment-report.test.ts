import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attainmentReportOf } from "./attainment-report.ts";
import type { Block, Cell, DocumentText } from "./document-text.ts";

const documentOf = (...blocks: Block[]): DocumentText => ({ pages: null, blocks, truncated: false });
const table = (rows: Cell[][]): Block => ({ kind: "table", name: null, rows, page: 4 });
const said = (text: string): Block => ({ kind: "paragraph", text, page: 5 });
const printed = (...blocks: Block[]): (string | number)[][] =>
  attainmentReportOf(documentOf(...blocks))?.objectives.map(({ objective, value, decimals, place }) => [
    objective,
    value,
    decimals,
    place,
  ]) ?? [];

describe("a report", () => {
  it("prints attainment in a column", () => {
    expect(
      printed(
        table([
          ["课程目标", "支撑指标点", "满分", "达成值"],
          ["1", "1.3", "40", "0.765"],
          ["2", "3.1", "35", "0.70"],
          ["3", "4.2", "25", "81.5%"],
        ]),
      ),
    ).toEqual([
      [1, 0.765, 3, "p. 4 D2"],
      [2, 0.7, 2, "p. 4 D3"],
      [3, 0.815, 3, "p. 4 D4"],
    ]);
  });

  it("prints it for all items of an objective, each with its own share", () => {
    const rows: Cell[][] = [
      ["课程目标", "考核环节", "目标分值", "平均得分", "环节达成度", "课程目标达成度", "期望值"],
      ["课程目标1", "作业", 20, 16, 0.8, 0.76, 0.65],
      ["课程目标1", "期末", 60, 45, 0.75, 0.76, 0.65],
      ["课程目标2", "实验", 20, 17, 0.85, 0.85, 0.65],
      ["课程总达成度", "课程总达成度", "", "", "", 0.79, ""],
    ];
    const report = attainmentReportOf(documentOf(table(rows)));
    expect(report?.objectives.map(({ objective, value }) => [objective, value])).toEqual([
      [1, 0.76],
      [2, 0.85],
    ]);
  });

  it("may print one value as a share and the next as a percentage", () => {
    const rows: Cell[][] = [
      ["课程目标", "达成度"],
      ["课程目标1", "80.0%"],
      ["课程目标2", "0.75"],
    ];
    expect(printed(table(rows)).map((each) => each.slice(0, 2))).toEqual([
      [1, 0.8],
      [2, 0.75],
    ]);
  });

  it("prints it in a row below the objectives", () => {
    expect(
      printed(
        table([
          ["课程目标", "课程目标1", "课程目标2", "课程目标3"],
          ["平均分", "31.2", "28", "20.1"],
          ["达成度", "0.78", "0.80", "0.80"],
        ]),
      ).map((each) => each.slice(0, 3)),
    ).toEqual([
      [1, 0.78, 2],
      [2, 0.8, 2],
      [3, 0.8, 2],
    ]);
  });

  it("reads percentages without a sign where the heading has it, and numbers of a workbook", () => {
    expect(
      printed(
        table([
          ["课程目标", "达成度(%)"],
          ["课程目标一", 78.333_333_333],
          ["课程目标二", "80"],
        ]),
      ).map((each) => each.slice(0, 3)),
    ).toEqual([
      [1, 0.783_333_33, 4],
      [2, 0.8, 2],
    ]);
  });

  it("may bear a title over its columns, and an expectation behind them", () => {
    const title = "表3 课程目标达成情况计算表";
    expect(
      printed(
        table([
          [title, title, title, title],
          ["课程目标", "考核环节", "考核环节", "达成度"],
          ["课程目标", "作业（20分）", "期末（40分）", "达成度"],
          ["课程目标1", "16.5", "30.2", "0.78（达成）"],
          ["课程目标2", "15", "28", "0.72（达成）"],
        ]),
      ).map((each) => each.slice(0, 3)),
    ).toEqual([
      [1, 0.78, 2],
      [2, 0.72, 2],
    ]);
    const rows: Cell[][] = [
      [title, null, null, null],
      ["课程目标", "达成值", "期望值", "备注"],
      ["课程目标1", 0.78, "0.65", null],
    ];
    const report = attainmentReportOf(documentOf(table(rows)));
    expect(report?.objectives.map(({ value }) => value)).toEqual([0.78]);
  });

  it("says it in words", () => {
    const report = attainmentReportOf(
      documentOf(
        said("课程目标1的达成度为0.78，课程目标2达成度为81.5%。上一轮评价中，课程目标1达成度为0.70。"),
        said("课程目标3、4的达成度分别为0.75、0.8；课程总体达成度为0.77。各目标均大于期望值0.65。"),
        said("计算方法：课程目标达成度=Σ(平均分×权重)/Σ(满分×权重)。"),
      ),
    );
    expect(report?.objectives.map(({ objective, value }) => [objective, value])).toEqual([
      [1, 0.78],
      [2, 0.815],
      [3, 0.75],
      [4, 0.8],
    ]);
  });

  it("repeats itself shortened, or contradicts itself", () => {
    const rows: Cell[][] = [
      ["课程目标", "达成度"],
      ["课程目标1", "0.783"],
      ["课程目标2", "0.80"],
    ];
    const again: Cell[][] = [
      ["课程目标", "达成度"],
      ["课程目标1", "0.78"],
      ["课程目标2", "0.82"],
    ];
    const report = attainmentReportOf(documentOf(table(rows), table(again)));
    expect(report?.objectives.map(({ objective, value }) => [objective, value])).toEqual([[1, 0.783]]);
    expect(report?.contradictory).toEqual([2]);
  });

  it("is none without values, and none where it lists students", () => {
    expect(attainmentReportOf(documentOf(said("课程目标1：能够分析机构的运动。")))).toBeNull();
    expect(
      attainmentReportOf(
        documentOf(
          table([
            ["课程目标", "达成度"],
            ["课程目标1", "达成"],
          ]),
        ),
      ),
    ).toBeNull();
    expect(
      attainmentReportOf(
        documentOf(
          table([
            ["学号", "课程目标1达成度"],
            ["20230101", 0.8],
          ]),
        ),
      ),
    ).toBeNull();
    expect(
      attainmentReportOf(
        documentOf(
          table([
            ["毕业要求", "毕业要求达成度"],
            ["工程知识", "0.8"],
          ]),
        ),
      ),
    ).toBeNull();
  });

  it("is read whatever stands in it", () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>("课程目标", "课程目标1", "达成度", "期望值", "0.8", "80%", "课程总达成度", null),
      fc.double({ noNaN: true }),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), fc.string(), (rows, text) => {
        const report = attainmentReportOf(documentOf(table(rows), said(text)));
        for (const { value } of report?.objectives ?? []) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1.2);
        }
      }),
    );
  });
});
