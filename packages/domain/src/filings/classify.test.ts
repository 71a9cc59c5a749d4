import { expect, test } from "vitest";
import { sampleChecklist } from "./checklist.fixture.ts";
import { classify } from "./classify.ts";

test.each([
  ["2026版培养方案.docx", "programme-plan"],
  ["机械原理课程标准.docx", "syllabus"],
  ["04_课程目标达成评价报告/机械原理/成绩单.xlsx", "attainment-report"],
  // The name speaks before the folder, the inner folder before the outer one.
  ["04_课程目标达成评价报告/机械原理_合理性审核记录.pdf", "reasonableness-record"],
  ["04_课程目标达成评价报告/合理性审核/机械原理.pdf", "reasonableness-record"],
  // 《…》的教学大纲 holds 教学大纲, yet the longer word names the class.
  ["教学大纲修订后的课程目标达成评价报告.docx", "attainment-report"],
  ["e/会议照片.png", null],
])("%s belongs to %s", (path, classId) => {
  expect(classify(path, sampleChecklist)).toEqual({ classId, isDeclaration: false, declares: [] });
});

test.each([
  ["03_产出评价机制文件/本年度无修订说明.pdf", "mechanism", ["mechanism"]],
  ["培养方案本年度无修订.pdf", "programme-plan", ["programme-plan"]],
  ["本年度无修订说明（培养方案、课程教学大纲）.pdf", "syllabus", ["syllabus", "programme-plan"]],
  ["04_课程目标达成评价报告/本年度无修订.pdf", "attainment-report", []],
  ["本年度无修订.pdf", null, []],
])("%s declares", (path, classId, declares) => {
  expect(classify(path, sampleChecklist)).toEqual({ classId, isDeclaration: true, declares });
});

test("reads composed and decomposed names, small and capital letters alike", () => {
  const checklist = {
    ...sampleChecklist,
    classes: sampleChecklist.classes.slice(0, 1).map((each) => ({ ...each, words: ["Pl\u00e4ne"] })),
  };
  expect(classify("PLA\u0308NE.docx", checklist).classId).toBe("programme-plan");
});
