import { expect, test } from "vitest";
import { type FactColumn, parseFactRow } from "./fact-row.ts";

const parse = (cells: Partial<Record<FactColumn, string>>) =>
  parseFactRow({
    line: 4,
    cells: { programme_code: "080202", kind: "panel-left", date: "2026-05-12", ...cells },
  });
const problemsOf = (cells: Partial<Record<FactColumn, string>>) => {
  const parsed = parse(cells);
  return parsed.ok ? [] : parsed.error.map(({ row, column, found }) => `${row} ${column} ${found}`);
};

test("a line becomes a fact; empty cells are nothing", () => {
  expect(parse({ document: " 通知 " })).toEqual({
    ok: true,
    value: {
      line: 4,
      kind: "panel-left",
      on: "2026-05-12",
      document: "通知",
      activity: null,
      closes: null,
      programmeCode: "080202",
      programmeName: null,
      unit: null,
    },
  });
});

test("kinds, activities and duties are read by id and by either name", () => {
  for (const kind of ["activity-held", "开展学期活动", "Term activity held"]) {
    for (const activity of ["training", "选派参加培训或调研", "Training or survey visit"]) {
      expect(parse({ kind, activity })).toMatchObject({
        value: { kind: "activity-held", activity: "training" },
      });
    }
  }
  for (const rule of ["rectification-plan", "制定整改方案和整改台账", "Rectification plan and ledger"]) {
    expect(parse({ kind: "fulfilled", rule, period: "2026" })).toMatchObject({
      value: { closes: { rule: "rectification-plan", period: "2026" } },
    });
  }
});

test("what cannot be read is named with its column and what may stand there", () => {
  expect(problemsOf({ kind: "" })).toEqual(["4 kind "]);
  expect(problemsOf({ kind: "gone", date: "12.5.2026", activity: "feast", rule: "all" })).toEqual([
    "4 kind gone",
    "4 date 12.5.2026",
    "4 activity feast",
    "4 rule all",
  ]);
  expect(problemsOf({ date: "" })).toEqual(["4 date "]);
  expect(problemsOf({ rule: "rectification-plan" })).toEqual(["4 period "]);
  expect(problemsOf({ period: "2026" })).toEqual(["4 rule "]);
  const parsed = parse({ kind: "gone" });
  if (parsed.ok) throw new Error("read");
  expect(parsed.error[0]?.expected).toEqual({
    zh: expect.stringContaining("panel-left（专家组离校）"),
    en: expect.stringContaining("panel-left (Panel left)"),
  });
});
