import { expect, test } from "vitest";
import type { SortedFile } from "../facts.ts";
import { sampleReading } from "../reading/reading.fixture.ts";
import type { ScoreTable } from "../reading/score-table.ts";
import {
  declaredPolicy,
  gradesFile,
  printing,
  reportFile,
  scoresOf,
} from "../recompute-attainment.fixture.ts";
import { sampleFacts, samplePolicy } from "../review.fixture.ts";
import { attainmentOpen } from "./attainment-open.ts";

const found = (...files: readonly SortedFile[]) =>
  attainmentOpen
    .run(sampleFacts({ files }), declaredPolicy)
    .map(({ file, params }) => [file, params["reason"]]);

const report = reportFile("报告", printing(0.78));

/** One piece of work of the table said otherwise. */
const changed = (change: Partial<ScoreTable["items"][number]>): ScoreTable => ({
  ...scoresOf(78),
  items: scoresOf(78).items.map((item) => ({ ...item, ...change })),
});

test("is silent where all was compared, and where the report was not read", () => {
  expect(found(report, gradesFile("成绩", scoresOf(78)))).toEqual([]);
  expect(found({ ...report, reading: null }, gradesFile("成绩", scoresOf(78)))).toEqual([]);
});

test.each([
  ["no-scores", gradesFile("成绩", null)],
  ["no-scores", { ...gradesFile("扫描", null), reading: sampleReading({ isScan: true }) }],
  ["no-full-marks", gradesFile("成绩", changed({ fullSum: null }))],
  ["unread-marks", gradesFile("成绩", changed({ unread: 2 }))],
  ["above-full", gradesFile("成绩", changed({ above: 1 }))],
  ["objective-missing", gradesFile("成绩", scoresOf(78, 65))],
  [
    "partial-scores",
    {
      ...gradesFile("成绩", scoresOf(70)),
      reading: sampleReading({ scores: scoresOf(70), isPartial: true }),
    },
  ],
])("says why: %s", (reason, grades) => {
  expect(found(report, grades)).toEqual([["报告", reason]]);
});

test("says that tables of other work cannot be added up", () => {
  const other = gradesFile("实验", changed({ name: "实验" }));
  expect(found(report, gradesFile("成绩", scoresOf(78)), other)).toEqual([["报告", "other-work"]]);
});

test("says that the report prints no value, or two for one objective", () => {
  const grades = gradesFile("成绩", scoresOf(78));
  expect(found(reportFile("附件", null), reportFile("报告", null), grades)).toEqual([["报告", "no-values"]]);
  expect(found(reportFile("附件", null), report, grades)).toEqual([]);
  const twice = { ...printing(), contradictory: [1] };
  expect(found(reportFile("报告", twice), grades)).toEqual([["报告", "contradictory"]]);
});

test("is silent where no formula is declared, which is a finding of its own", () => {
  expect(attainmentOpen.run(sampleFacts({ files: [report] }), samplePolicy)).toEqual([]);
});
