import { expect, test } from "vitest";
import { sampleChecklist } from "./checklist.fixture.ts";
import { filingProgress } from "./progress.ts";

test("tells present, declared and missing classes apart", () => {
  const progress = filingProgress(
    [
      "01_培养方案/2026版.docx",
      "02_课程教学大纲/机械原理.docx",
      "02_课程教学大纲/材料力学.docx",
      "03_产出评价机制文件/本年度无修订说明.pdf",
      "__MACOSX/04_课程目标达成评价报告/._机械原理.docx",
    ],
    sampleChecklist,
  );
  expect(progress.classes.map(({ id, state, files }) => [id, state, files])).toEqual([
    ["programme-plan", "present", 1],
    ["syllabus", "present", 2],
    ["mechanism", "declared", 1],
    ["attainment-report", "missing", 0],
    ["reasonableness-record", "missing", 0],
  ]);
  expect([progress.done, progress.total]).toEqual([3, 5]);
  expect(progress.missing.map(({ zh }) => zh)).toEqual(["课程目标达成评价报告", "合理性审核记录"]);
});

test("a declaration does not stand in for yearly evidence", () => {
  const { classes } = filingProgress(["04_课程目标达成评价报告/本年度无修订.pdf"], sampleChecklist);
  expect(classes.find(({ id }) => id === "attainment-report")?.state).toBe("missing");
});
