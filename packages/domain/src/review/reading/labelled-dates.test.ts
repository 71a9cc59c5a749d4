import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, DocumentText } from "./document-text.ts";
import { labelledDates, readDates } from "./labelled-dates.ts";

const documentOf = (...blocks: Block[]): DocumentText => ({ pages: null, blocks, truncated: false });
const said = (text: string): DocumentText => documentOf({ kind: "paragraph", text, page: 2 });

it.each([
  ["2026年7月5日", "2026-07-05", "2026-07-05"],
  ["2026 年 7 月 5 日", "2026-07-05", "2026-07-05"],
  ["2026.7.5", "2026-07-05", "2026-07-05"],
  ["2026/07/05", "2026-07-05", "2026-07-05"],
  ["2026-07-05", "2026-07-05", "2026-07-05"],
  ["2026-07-05T00:00:00", "2026-07-05", "2026-07-05"],
  ["20260705", "2026-07-05", "2026-07-05"],
  ["２０２６年７月", "2026-07-01", "2026-07-31"],
  ["2026.7", "2026-07-01", "2026-07-31"],
  ["二〇二六年十二月二十五日", "2026-12-25", "2026-12-25"],
  ["二○二六年七月", "2026-07-01", "2026-07-31"],
  ["2026年1月8日 14:00-16:00", "2026-01-08", "2026-01-08"],
  ["2026年1月8日-10日", "2026-01-08", "2026-01-10"],
  ["2026年6月28日至7月2日", "2026-06-28", "2026-07-02"],
  ["2025年12月30日—2026年1月5日", "2025-12-30", "2026-01-05"],
  ["2026.6.28~2026.7.2", "2026-06-28", "2026-07-02"],
  ["第18周（2026年1月8日）", "2026-01-08", "2026-01-08"],
])("%s is %s to %s", (text, from, to) => {
  expect(readDates(text)).toEqual({ from, to });
});

it.each([
  "",
  "年 月 日",
  "2026年",
  "2026年13月1日",
  "2026年2月30日",
  "3026-01-01",
  "无",
  "1.5",
  "2025-2026学年",
])("%j is no date", (text) => {
  expect(readDates(text)).toBeNull();
});

describe("a date", () => {
  it("is known by its label, in lines and in tables", () => {
    const document = documentOf(
      { kind: "paragraph", text: "评价责任人：课程负责人    评价日期：2026年7月8日", page: 1 },
      {
        kind: "table",
        name: null,
        rows: [
          ["审核人", "教研室主任", "审 核 时 间", "2026-07-10"],
          ["考试时间", "2026年6月26日 9:00-11:00", "修订日期", null],
        ],
        page: 1,
      },
    );
    expect(labelledDates(document).map(({ kind, label, from, place }) => [kind, label, from, place])).toEqual(
      [
        ["evaluated", "评价日期", "2026-07-08", "p. 1"],
        ["reviewed", "审核时间", "2026-07-10", "p. 1 C1"],
        ["examined", "考试时间", "2026-06-26", "p. 1 A2"],
      ],
    );
  });

  it("is that of a meeting, or of a signature, where its label says no more", () => {
    const document = documentOf({
      kind: "paragraph",
      text: "时间：2026年3月12日 地点：会议室 审核人（签字）： 日期：2026.3.15",
      page: 1,
    });
    expect(labelledDates(document).map(({ kind, from }) => [kind, from])).toEqual([
      ["held", "2026-03-12"],
      ["dated", "2026-03-15"],
    ]);
  });

  it("is known by what was done on it", () => {
    expect(labelledDates(said("《机械原理》课程教学大纲（2026年7月修订）"))).toEqual([
      {
        ...{ kind: "revised", label: "修订", hasLabel: false },
        ...{ from: "2026-07-01", to: "2026-07-31", place: "p. 2" },
      },
    ]);
    expect(labelledDates(said("修订时间：2026年6月。修订情况：增加选修课程2门"))).toHaveLength(1);
  });

  it("is passed over without a label, and where nothing is filled in", () => {
    expect(labelledDates(said("本课程于2026年7月5日结束，课程负责人签字：  2026年7月9日"))).toEqual([]);
    expect(labelledDates(said("评价日期：      年   月   日"))).toEqual([]);
  });

  it("is a day of the calendar whatever is written", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789年月日.-/ 至二十〇"), maxLength: 24 }),
        (text) => {
          const dates = readDates(text);
          if (dates) expect(dates.from <= dates.to).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
