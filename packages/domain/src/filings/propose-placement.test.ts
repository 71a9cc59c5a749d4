import { describe, expect, it } from "vitest";
import { sampleChecklist } from "./checklist.fixture.ts";
import { placeOf, sampleCourse } from "./contents.fixture.ts";
import type { Course } from "./course.ts";
import type { Proposal } from "./proposal.ts";
import { openSorter, type SorterFacts } from "./propose-placement.ts";

const words = { containers: ["材料", "课程"], trimmings: ["终稿", "扫描件"] };
const courses: readonly Course[] = [
  sampleCourse("机械设计", { code: "B0301" }),
  sampleCourse("机械设计基础"),
  sampleCourse("大学物理（上）"),
  sampleCourse("机械设计课程设计", { kind: "course-design", handsInReports: true }),
];
const propose = (path: string, other: Partial<SorterFacts> = {}): Proposal =>
  openSorter({ checklist: sampleChecklist, words, courses, lastYear: [], ...other })(path);
function spell({ placement, newCourse, certainty }: Proposal): string {
  if (!placement) return "-";
  const of = newCourse ? `+${newCourse.name}:${newCourse.kind}` : (placement.course ?? "");
  const band = placement.band === null ? "" : `/${placement.band}`;
  return `${placement.part}/${of}/${placement.slot}${band}${certainty === "recognised" ? "" : " ?"}`;
}

describe("openSorter", () => {
  it.each([
    ["01_培养方案/2026.docx", "documents//programme-plan"],
    ["材料/培养方案终稿.docx", "documents//programme-plan"],
    ["会议纪要/教学大纲修订讨论.docx", "documents//syllabus ?"],
    ["03_其他材料/会议纪要/教学大纲修订讨论.docx", "materials//minutes"],
    ["照片/IMG_0001.jpg", "-"],
    // Of two courses the longer name is meant, and no course by part of another word.
    ["机械设计基础/总成绩清单.xlsx", "courses/机械设计基础/grades"],
    ["机械设计/总成绩清单.xlsx", "courses/机械设计/grades"],
    ["03 机械设计（B0301）/总成绩清单.xlsx", "courses/机械设计/grades"],
    ["B0301/总成绩清单.xlsx", "courses/机械设计/grades"],
    ["大学物理(上)/总成绩清单.xlsx", "courses/大学物理（上）/grades"],
    ["大学物理上/总成绩清单.xlsx", "courses/大学物理（上）/grades"],
    ["机械设计制造及其自动化/01_培养方案/a.docx", "documents//programme-plan"],
    ["机械设计课程设计/任务书.docx", "courses/机械设计课程设计/task-book"],
    // The file's own name before its folder's, the nearer folder before the farther.
    ["机械设计/总成绩清单/合理性审核记录.pdf", "courses/机械设计/rationality-review"],
    ["机械设计/达成评价报告/总成绩清单/1.pdf", "courses/机械设计/grades"],
    ["04_课程目标达成评价报告/机械设计_总成绩清单.xlsx", "courses/机械设计/grades"],
    // A course in the file's name and another in the folder's: somebody has to look.
    ["机械设计/大学物理上总成绩清单.xlsx", "courses/大学物理（上）/grades ?"],
  ])("%s goes to %s", (path, expected) => {
    expect(spell(propose(path))).toBe(expected);
  });

  it.each([
    ["02_课程教学大纲/机械设计_教学大纲.docx", "documents//syllabus"],
    ["课程教学大纲/机械设计_教学大纲.docx", "documents//syllabus ?"],
    ["制度文件/课程教学大纲/机械设计_教学大纲.docx", "documents//syllabus"],
    ["机械设计/教学大纲.docx", "courses/机械设计/syllabus"],
    ["机械设计_教学大纲.docx", "courses/机械设计/syllabus ?"],
  ])("tells a syllabus of the programme from that of a package: %s", (path, expected) => {
    expect(spell(propose(path))).toBe(expected);
  });

  it.each([
    ["机械设计课程设计/设计报告/优/张同学.pdf", "courses/机械设计课程设计/design-report/excellent"],
    ["机械设计课程设计/设计报告/不及格_1.pdf", "courses/机械设计课程设计/design-report/fail"],
    ["机械设计课程设计/良好/1.pdf", "courses/机械设计课程设计/design-report/good"],
    ["机械设计课程设计/优/张同学/任务书.pdf", "courses/机械设计课程设计/task-book"],
    ["机械设计课程设计/设计报告/优化方案.pdf", "courses/机械设计课程设计/design-report ?"],
    ["机械设计/样本/中/试卷1.pdf", "courses/机械设计/samples/medium"],
    ["机械设计/样本/1.pdf", "courses/机械设计/samples"],
  ])("reads grade bands, and none into other words: %s", (path, expected) => {
    expect(spell(propose(path))).toBe(expected);
  });

  it.each([
    ["课程文件包/01_材料力学（理论课程）/总成绩清单.xlsx", "courses/+材料力学:theory-lab/grades ?"],
    ["课程文件包/02_《液压传动》/总成绩清单.xlsx", "courses/+液压传动:theory-lab/grades ?"],
    ["04_达成评价报告/材料力学_达成评价报告.docx", "courses/+材料力学:theory-lab/attainment-report ?"],
    ["04_达成评价报告/材料力学/终稿.docx", "courses/+材料力学:theory-lab/attainment-report ?"],
    // A name that goes on is another course's, also where the kind is the same or stands in brackets.
    ["机械设计实验课程/总成绩清单.xlsx", "courses/+机械设计实验课程:theory-lab/grades ?"],
    ["机械设计（校企联合）/总成绩清单.xlsx", "courses/+机械设计（校企联合）:theory-lab/grades ?"],
    ["夹具课程设计/任务书.docx", "courses/+夹具课程设计:course-design/task-book ?"],
    ["材料/05_夹具（课程设计）/张三/任务书.docx", "courses/+夹具:course-design/task-book ?"],
    ["课程文件包/课程设计/张三/任务书.docx", "courses/机械设计课程设计/task-book ?"],
    ["理论课程/液压传动/教学大纲.docx", "courses/+液压传动:theory-lab/syllabus ?"],
  ])("proposes a course that is not registered, never as recognised: %s", (path, expected) => {
    expect(spell(propose(path))).toBe(expected);
  });

  it("takes the course as given for files that come into its package", () => {
    const inside = courses[3];
    if (!inside) throw new Error("a course expected");
    const placed = ["任务书.docx", "优/1.pdf", "教学大纲.docx"].map((path) =>
      spell(propose(path, { inside })),
    );
    expect(placed).toEqual([
      "courses/机械设计课程设计/task-book",
      "courses/机械设计课程设计/design-report/excellent",
      "courses/机械设计课程设计/syllabus",
    ]);
  });

  it("says by which word", () => {
    expect(propose("机械设计/总成绩清单.xlsx").because).toEqual({
      zh: "文件名含“总成绩清单”，课程“机械设计”",
      en: "its name holds “总成绩清单”, of the course “机械设计”",
    });
    expect(propose("IMG_0001.jpg").because.zh).toBe("文件名和文件夹名均未说明");
  });
});

describe("last year's structure", () => {
  const lastYear = [
    { path: "机械/成绩/2025-1班.xlsx", placement: placeOf("courses/机械设计/grades") },
    { path: "杂项/通知1.pdf", placement: placeOf("materials//other") },
    { path: "杂项/通知2.pdf", placement: placeOf("materials//other") },
    { path: "机械设计/总成绩清单.xlsx", placement: placeOf("courses/机械设计/requirements") },
    { path: "大学物理上1/总成绩清单.xlsx", placement: placeOf("courses/机械设计/grades") },
    { path: "旧课/成绩.xlsx", placement: placeOf("courses/旧课/grades") },
  ];
  it.each([
    ["机械/成绩/2026-2班.xlsx", "courses/机械设计/grades"],
    ["杂项/公告.pdf", "materials//other"],
    // What the names say otherwise is doubtful, whichever is right.
    ["机械设计/总成绩清单.xlsx", "courses/机械设计/requirements ?"],
    // A course that is certain by its name is not taken for another one of last year.
    ["大学物理上/总成绩清单.xlsx", "courses/大学物理（上）/grades"],
    ["别处/公告.pdf", "-"],
    ["旧课/成绩.xlsx", "-"],
  ])("places %s in %s", (path, expected) => {
    expect(spell(propose(path, { lastYear }))).toBe(expected);
  });
});
