import { expect, test } from "vitest";
import { sampleChecklist } from "./checklist.fixture.ts";
import { inferContents } from "./infer-contents.ts";

const words = { containers: ["材料"], trimmings: [] };

test("takes every course that the names speak of, once, of the kind that most of its files say", () => {
  const { courses, placementOf } = inferContents(sampleChecklist, words, [
    "课程文件包/材料力学/教学大纲.docx",
    "课程文件包/材料力学/总成绩清单.xlsx",
    "课程文件包/夹具课程设计/任务书.docx",
    "课程文件包/夹具课程设计/设计报告/优/1.pdf",
    "01_培养方案/a.docx",
  ]);
  expect(courses.map(({ name, kind, handsInReports }) => [name, kind, handsInReports])).toEqual([
    ["材料力学", "theory-lab", false],
    ["夹具课程设计", "course-design", true],
  ]);
  expect(placementOf("课程文件包/材料力学/总成绩清单.xlsx")).toEqual({
    part: "courses",
    slot: "grades",
    course: courses[0]?.id,
    band: null,
  });
  expect(placementOf("课程文件包/夹具课程设计/设计报告/优/1.pdf")?.band).toBe("excellent");
  expect(placementOf("01_培养方案/a.docx")).toMatchObject({ part: "documents", slot: "programme-plan" });
  expect(placementOf("照片.png")).toBeNull();
});
