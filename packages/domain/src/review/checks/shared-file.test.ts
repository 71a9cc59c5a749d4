import { expect, test } from "vitest";
import type { FiledFile } from "../facts.ts";
import { inCourse, sampleCourse, sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { sharedFile } from "./shared-file.ts";

const filed = (path: string, sha256: string, other: Partial<FiledFile> = {}): FiledFile => ({
  ...{ path, sha256, programme: "车辆工程", year: 2026, signature: null },
  ...other,
});
const report = sampleFile("报告.docx", { sha256: "same", placement: inCourse("attainment-report") });

test("passes files of this programme alone", () => {
  const elsewhere = [filed("别的.docx", "other")];
  expect(sharedFile.run(sampleFacts({ files: [report], elsewhere }), samplePolicy)).toEqual([]);
});

test("names the programme, the latest year and the file there", () => {
  const elsewhere = [
    filed("旧.docx", "same", { year: 2025 }),
    filed("乙.docx", "same"),
    filed("甲.docx", "same", { programme: "材料成型" }),
    filed("丙.docx", "same", { programme: "材料成型" }),
  ];
  expect(sharedFile.run(sampleFacts({ files: [report], elsewhere }), samplePolicy)).toMatchObject([
    {
      ...{ rule: "shared-file", severity: "warn", file: "报告.docx" },
      params: { programme: "材料成型", otherYear: 2026, other: "丙.docx" },
    },
  ]);
});

test("is a note for a standing document and in a shared course, and says nothing of empty files", () => {
  const elsewhere = [filed("大纲.docx", "syllabus"), filed("同.docx", "same"), filed("空.docx", "empty")];
  const facts = sampleFacts({
    files: [
      sampleFile("大纲.docx", { sha256: "syllabus", placement: inCourse("syllabus") }),
      sampleFile("空.docx", { sha256: "empty", size: 0 }),
      report,
    ],
    elsewhere,
  });
  const severities = (isShared: boolean) => {
    const contents = { ...facts.contents, courses: [{ ...sampleCourse, isShared }] };
    return sharedFile.run({ ...facts, contents }, samplePolicy).map(({ file, severity }) => [file, severity]);
  };
  expect(severities(false)).toEqual([
    ["大纲.docx", "info"],
    ["报告.docx", "warn"],
  ]);
  expect(severities(true)).toEqual([
    ["大纲.docx", "info"],
    ["报告.docx", "info"],
  ]);
});
