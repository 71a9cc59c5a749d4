import { expect, test } from "vitest";
import type { SortedFile } from "../facts.ts";
import { sampleReading } from "../reading/reading.fixture.ts";
import {
  declaredPolicy,
  gradesFile,
  printing,
  reportFile,
  scoresOf,
} from "../recompute-attainment.fixture.ts";
import { inCourse, sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { attainmentDiffers } from "./attainment-differs.ts";

const found = (...files: readonly SortedFile[]) =>
  attainmentDiffers
    .run(sampleFacts({ files }), declaredPolicy)
    .map(({ file, place, params }) => [
      file,
      place,
      params["objective"],
      params["printed"],
      params["computed"],
    ]);

test("passes a report whose numbers the scores come to, as far as it prints them", () => {
  expect(found(reportFile("报告", printing(0.78, 0.65)), gradesFile("成绩", scoresOf(78.4, 65)))).toEqual([]);
});

test("names the objective, both numbers and where the printed one stands", () => {
  const files = [reportFile("报告", printing(0.78, 0.83)), gradesFile("成绩", scoresOf(78.4, 65.43219))];
  expect(found(...files)).toEqual([["报告", "p. 2 C3", 2, 0.83, 0.6543]]);
  expect(attainmentDiffers.run(sampleFacts({ files }), declaredPolicy)).toMatchObject([
    { rule: "attainment-differs", params: { scores: "成绩", tables: 1 } },
  ]);
});

test("adds the classes of a course up, the same file once", () => {
  const classes = [
    gradesFile("1班", scoresOf(60)),
    gradesFile("2班", scoresOf(80)),
    { ...gradesFile("2班副本", scoresOf(80)), sha256: "2班" },
  ];
  expect(found(reportFile("报告", printing(0.7)), ...classes)).toEqual([]);
  expect(found(reportFile("报告", printing(0.8)), ...classes)).toEqual([["报告", "p. 2 C2", 1, 0.8, 0.7]]);
});

test("of several reports each may be of one class", () => {
  const classes = [gradesFile("1班", scoresOf(60)), gradesFile("2班", scoresOf(80))];
  const reports = [reportFile("报告1", printing(0.6)), reportFile("报告2", printing(0.8))];
  expect(found(...reports, ...classes)).toEqual([]);
  expect(found(...reports, reportFile("报告3", printing(0.5)), ...classes)).toEqual([
    ["报告3", "p. 2 C2", 1, 0.5, 0.7],
  ]);
});

test("takes the table beside the report where the grades hold none", () => {
  const beside = sampleFile("达成度计算表", {
    placement: inCourse("attainment-report"),
    reading: sampleReading({ scores: scoresOf(66) }),
  });
  const report = reportFile("报告", printing(0.78));
  expect(found(report, gradesFile("总成绩清单", null), beside)).toEqual([["报告", "p. 2 C2", 1, 0.78, 0.66]]);
});

test("computes nothing by a formula that nobody has declared, nor from a table that was read in part", () => {
  const report = reportFile("报告", printing(0.2));
  const grades = gradesFile("成绩", scoresOf(78));
  expect(attainmentDiffers.run(sampleFacts({ files: [report, grades] }), samplePolicy)).toEqual([]);
  expect(
    found(report, { ...grades, reading: sampleReading({ scores: scoresOf(78), isPartial: true }) }),
  ).toEqual([]);
});

test("holds no course against the scores of another", () => {
  const other = { ...inCourse("grades"), course: null };
  const grades = { ...gradesFile("成绩", scoresOf(78)), placement: other };
  expect(found(reportFile("报告", printing(0.2)), grades)).toEqual([]);
});
