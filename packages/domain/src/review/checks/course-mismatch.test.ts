import { expect, test } from "vitest";
import type { CoursePackage } from "../../filings/course.ts";
import { localDate } from "../../kernel/dates.ts";
import type { CourseParticulars } from "../reading/course-particulars.ts";
import { sampleReading } from "../reading/reading.fixture.ts";
import type { TextReading } from "../reading/reading.ts";
import { inCourse, sampleCourse, sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { courseMismatch } from "./course-mismatch.ts";

const nothing: CourseParticulars = {
  ...{ name: null, code: null, responsible: null, teachers: null },
  ...{ credits: null, hours: null, term: null },
};
const saying = (slot: string, course: Partial<CourseParticulars>, other: Partial<TextReading> = {}) =>
  sampleFile(slot, {
    placement: inCourse(slot),
    reading: sampleReading({ course: { ...nothing, ...course }, ...other }),
  });
const run = (course: Partial<CoursePackage>, ...files: ReturnType<typeof sampleFile>[]) =>
  courseMismatch.run(
    sampleFacts({
      files,
      contents: { ...sampleFacts().contents, courses: [{ ...sampleCourse, ...course }] },
    }),
    samplePolicy,
  );
const found = (...of: Parameters<typeof run>) =>
  run(...of).map(({ file, severity, params }) => [
    ...[file, severity, params["what.zh"], params["source.zh"]],
    ...[params["expected"], params["actual"] ?? params["actual.zh"]],
  ]);

test("passes what agrees, is written otherwise, or is said by one side alone", () => {
  const course = { code: "ME2031", responsible: "教师甲" };
  expect(
    found(course, saying("syllabus", { name: "《机械原理》", code: "me2031", responsible: null })),
  ).toEqual([]);
  expect(found(course, saying("attainment-report", { responsible: "教师甲、教师乙" }))).toEqual([]);
  expect(found({}, saying("attainment-report", { code: "ME2031", responsible: "教师甲" }))).toEqual([]);
  expect(found(course, sampleFile("a", { placement: inCourse("attainment-report") }))).toEqual([]);
});

test("holds a report against its package", () => {
  const course = { code: "ME2031", responsible: "教师甲" };
  const other = { name: "机械设计", code: "ME2032", responsible: "教师乙" };
  expect(found(course, saying("attainment-report", other))).toEqual([
    ["attainment-report", "warn", "课程名称", "课程文件包", "机械原理", "机械设计"],
    ["attainment-report", "warn", "课程代码", "课程文件包", "ME2031", "ME2032"],
    ["attainment-report", "warn", "课程负责人", "课程文件包", "教师甲", "教师乙"],
  ]);
});

test("holds a report against the syllabus where the package does not say it", () => {
  expect(
    found({}, saying("syllabus", { code: "ME2031" }), saying("attainment-report", { code: "ME2032" })),
  ).toEqual([["attainment-report", "warn", "课程代码", "课程教学大纲", "ME2031", "ME2032"]]);
});

test("notes what an older syllabus says otherwise, and what lies in a shared course", () => {
  const severities = (...of: Parameters<typeof run>) => run(...of).map(({ severity }) => severity);
  expect(severities({ responsible: "教师甲" }, saying("syllabus", { responsible: "教师乙" }))).toEqual([
    "info",
  ]);
  expect(severities({ isShared: true }, saying("attainment-report", { name: "机械设计" }))).toEqual(["info"]);
});

const evaluated = (from: string, to = from) => ({
  ...{ kind: "evaluated" as const, label: "评价日期", hasLabel: true, place: "p. 1" },
  ...{ from: localDate(from), to: localDate(to) },
});

test("holds the report's date of evaluation against the package's", () => {
  const course = { evaluatedOn: localDate("2026-07-08") };
  const report = (...dates: ReturnType<typeof evaluated>[]) => saying("attainment-report", {}, { dates });
  expect(found(course, report(evaluated("2026-07-01", "2026-07-31")))).toEqual([]);
  expect(found(course, report(evaluated("2026-01-10"), evaluated("2026-07-08")))).toEqual([]);
  expect(found({}, report(evaluated("2025-07-08")))).toEqual([]);
  expect(found(course, report(evaluated("2026-06-01", "2026-06-30")))).toEqual([
    ["attainment-report", "warn", "评价日期", "课程文件包", "2026-07-08", "2026年6月"],
  ]);
  expect(run(course, report(evaluated("2026-07-09")))).toMatchObject([{ place: "p. 1" }]);
});

test("does not ask other material", () => {
  expect(found({}, saying("requirements", { name: "机械设计" }))).toEqual([]);
});
