import { expect, test } from "vitest";
import type { CoursePackage } from "../../filings/course.ts";
import type { CourseId } from "../../kernel/ids.ts";
import type { FiledFile, ReviewFacts, SortedFile } from "../facts.ts";
import { sampleReading } from "../reading/reading.fixture.ts";
import { NEAR_SAME, type Signature, signatureOf, similarity } from "../reading/text-signature.ts";
import { scoresOf } from "../recompute-attainment.fixture.ts";
import { inCourse, sampleCourse, sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { similarFile } from "./similar-file.ts";

/** 200 sentences, of which each in `anew` is said otherwise. */
function signed(subject: string, anew = 0): Signature {
  const sentences = Array.from({ length: 200 }, (_, at) =>
    at < anew
      ? `改写的第${at}句另有内容，与原文不同，编号${at * 17}。`
      : `第${at}条围绕${subject}说明课程目标${at * 7}的达成情况与第${at * 3}项改进措施。`,
  );
  const signature = signatureOf(sentences.join(""));
  if (!signature) throw new Error("too short");
  return signature;
}

const other: CoursePackage = {
  ...sampleCourse,
  ...{ id: "材料力学" as CourseId, name: "材料力学" }, // any text is an id here
};
const inOther = (slot: string) => ({ ...inCourse(slot), course: other.id });
const file = (path: string, signature: Signature, change: Partial<SortedFile> = {}): SortedFile =>
  sampleFile(path, {
    ...{ placement: inCourse("attainment-report"), reading: sampleReading({ signature }) },
    ...change,
  });
const filed = (path: string, signature: Signature, change: Partial<FiledFile> = {}): FiledFile => ({
  ...{ path, sha256: path, signature, programme: "车辆工程", year: 2025 },
  ...change,
});
const courses = [sampleCourse, other];
const found = (change: Partial<ReviewFacts>) => {
  const facts = sampleFacts(change);
  return similarFile
    .run({ ...facts, contents: { ...facts.contents, courses } }, samplePolicy)
    .map(({ file, severity, params }) => ({ file, severity, ...params }));
};
const report = signed("机械原理");
const edited = signed("机械原理", 8);

test("passes texts of their own, though on one form", () => {
  const files = [
    file("甲", report),
    file("乙", signed("机械原理", 60), { placement: inOther("attainment-report") }),
  ];
  expect(found({ files, earlier: [filed("旧", signed("机械原理", 90))] })).toEqual([]);
});

test("names the nearest file of the filing, from the later to the earlier one, with how near it is", () => {
  const percent = Math.round(similarity(report, edited) * 100);
  expect(percent).toBeGreaterThan(NEAR_SAME * 100);
  const files = [file("乙", edited, { placement: inOther("attainment-report") }), file("丙", report)];
  expect(found({ files })).toEqual([{ file: "乙", severity: "warn", relation: "own", other: "丙", percent }]);
});

test("names the year or the programme of the nearest", () => {
  const files = [file("甲", report)];
  expect(found({ files, earlier: [filed("旧", edited)] })).toMatchObject([
    { severity: "warn", relation: "year", other: "旧", otherYear: 2025 },
  ]);
  const elsewhere = [filed("别", report, { year: 2026 })];
  expect(found({ files, earlier: [filed("旧", edited)], elsewhere })).toEqual([
    {
      ...{ file: "甲", severity: "warn", relation: "programme", other: "别", percent: 100 },
      ...{ otherYear: 2026, programme: "车辆工程" },
    },
  ]);
});

test("leaves the same bytes to the rules about them", () => {
  const files = [
    file("甲", report, { sha256: "same" }),
    file("乙", report, { sha256: "same", placement: inOther("attainment-report") }),
  ];
  expect(found({ files })).toEqual([]);
  const earlier = [filed("旧", report, { sha256: "same" }), filed("更旧", edited)];
  expect(found({ files, earlier })).toEqual([]);
});

test("says nothing of standing documents, which ought to resemble those before them", () => {
  const files = [file("大纲", report, { placement: inCourse("syllabus") })];
  expect(found({ files, earlier: [filed("旧大纲", edited)] })).toEqual([]);
});

test("inside one course it is a note, and nothing among the forms of one slot", () => {
  const paper = file("试卷", report, { placement: inCourse("requirements") });
  expect(found({ files: [paper, file("报告", edited)] })).toMatchObject([{ file: "试卷", severity: "info" }]);
  expect(found({ files: [file("报告.docx", report), file("报告.pdf", edited)] })).toEqual([]);
  const sample = (path: string, signature: Signature) =>
    file(path, signature, { placement: inCourse("samples") });
  expect(found({ files: [sample("1.docx", report), sample("2.docx", edited)] })).toMatchObject([
    { file: "2.docx", severity: "info", other: "1.docx" },
  ]);
  expect(found({ files: [sample("1.docx", report), sample("1.pdf", edited)] })).toEqual([]);
});

test("holds forms of two courses against none, and notes those of another year or programme", () => {
  const form = (path: string, placement: SortedFile["placement"], signature = report) =>
    file(path, signature, { placement });
  const files = [
    form("甲", inCourse("rationality-review")),
    form("乙", inOther("rationality-review"), edited),
  ];
  expect(found({ files })).toEqual([]);
  const papers = [form("甲", inCourse("requirements")), form("乙", inOther("requirements"), edited)];
  expect(found({ files: papers })).toEqual([]);
  expect(found({ files: files.slice(0, 1), earlier: [filed("旧", edited)] })).toMatchObject([
    { file: "甲", severity: "info", relation: "year" },
  ]);
  expect(found({ files: files.slice(0, 1), elsewhere: [filed("别", edited)] })).toMatchObject([
    { file: "甲", severity: "info", relation: "programme" },
  ]);
});

test("holds students' work of two courses against each other", () => {
  const files = [
    file("甲", report, { placement: inCourse("samples") }),
    file("乙", edited, { placement: inOther("samples") }),
  ];
  expect(found({ files })).toHaveLength(1);
});

test("does not hold one list of marks of a class against another", () => {
  const mapped = sampleReading({ signature: edited, scores: scoresOf(78) });
  const files = [
    file("甲", report, { placement: inCourse("grades") }),
    file("乙", edited, { placement: inOther("grades") }),
    file("丙", edited, { placement: inOther("requirements"), reading: mapped }),
  ];
  expect(found({ files })).toEqual([]);
  expect(found({ files, earlier: [filed("旧成绩", report)] })).toMatchObject([
    { file: "丙", relation: "year" },
    { file: "乙", relation: "year" },
    { file: "甲", relation: "year" },
  ]);
});
