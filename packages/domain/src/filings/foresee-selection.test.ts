import { expect, test } from "vitest";
import { sampleChecklist } from "./checklist.fixture.ts";
import { contentsWith, filesAt, sampleCourse } from "./contents.fixture.ts";
import { type ForesightFacts, foreseeSelection } from "./foresee-selection.ts";

const words = { containers: ["材料"], trimmings: [] };
const foresee = (paths: readonly string[], other: Partial<ForesightFacts> = {}) =>
  foreseeSelection({
    ...{ checklist: sampleChecklist, words, courses: [], lastYear: [], contents: contentsWith({}) },
    selected: paths.map((path) => ({ path, size: 1 })),
    ...other,
  });
const emptied = (...args: Parameters<typeof foresee>) =>
  foresee(...args).empty.map(({ course, slot }) => `${course ?? ""}${course ? " " : ""}${slot.zh}`);

test("counts what is recognised, what is to be confirmed and what no name explains", () => {
  expect(foresee(["01_培养方案/a.docx", "课程文件包/材料力学/总成绩清单.xlsx", "照片.png"])).toMatchObject({
    recognised: 1,
    toConfirm: 1,
    unknown: 1,
    newCourses: ["材料力学"],
  });
});

test("names the required places that would stay empty, with those of courses that come with the files", () => {
  const without = emptied([]);
  expect(without).toContain("培养方案");
  expect(emptied(["01_培养方案/a.docx"])).toEqual(without.filter((name) => name !== "培养方案"));
  const withCourse = emptied(["课程文件包/材料力学/总成绩清单.xlsx"]);
  expect(withCourse.filter((name) => name.startsWith("材料力学 ")).length).toBeGreaterThan(0);
  expect(withCourse.filter((name) => name.endsWith("成绩清单"))).toEqual([]);
});

test("what the filing holds already is no longer missing, and a registered course is no new one", () => {
  const course = sampleCourse("材料力学");
  const contents = contentsWith({
    courses: [course],
    files: filesAt(["旧.docx", "documents//programme-plan"], ["旧.xlsx", "courses/材料力学/grades"]),
  });
  const foreseen = foresee(["课程文件包/材料力学/教学大纲.docx"], { contents, courses: [course] });
  expect(foreseen.newCourses).toEqual([]);
  const missing = foreseen.empty.map(({ key }) => key);
  expect(missing).not.toContain("documents//programme-plan");
  expect(missing).not.toContain("courses/材料力学/grades");
});

test("a registered course without a package this year is counted as the one that would be opened", () => {
  const course = sampleCourse("材料力学", { handsInReports: true });
  const { samples } = foresee(
    ["材料力学/样本/优/1.pdf", "材料力学/样本/优/2.pdf", "材料力学/样本/良/1.pdf"],
    { courses: [course] },
  );
  expect(
    samples.map((each) => [each.course, each.bands.map(({ name, files }) => `${name.zh}${files}`)]),
  ).toEqual([["材料力学", expect.arrayContaining(["优2", "良1"])]]);
});
