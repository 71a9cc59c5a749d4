import type { CourseId, CoursePackageId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { CourseRow, CoursesDetail } from "./course-views.ts";

const kind = {
  id: "theory-lab",
  name: { zh: "理论/实验课程", en: "Theory or laboratory" },
  handsInReports: true,
};
const scheme = { id: "five-level", name: { zh: "五级制", en: "Five levels" } };
const unit = { zh: "机械工程学院", en: "Mechanical Engineering" };
const programme = { id: "p1" as ProgrammeId, name: "机械设计制造及其自动化" };

const courseRowForTest = (change: Partial<CourseRow> = {}): CourseRow => ({
  id: "c1" as CourseId,
  name: "机械设计",
  code: "ME301",
  kind,
  bandScheme: scheme,
  handsInReports: true,
  responsible: null,
  ownedBy: { id: "u1" as UnitId, name: { zh: "机械工程学院", en: "Mechanical Engineering" } },
  isShared: false,
  fromYear: 2024,
  toYear: null,
  programmes: [{ ...programme, unit }],
  packageId: null,
  may: { manage: true, open: true },
  ...change,
});

export const coursesForTest = (change: Partial<CoursesDetail> = {}): CoursesDetail => ({
  programme,
  year: 2026,
  courses: [
    courseRowForTest(),
    courseRowForTest({
      id: "c2" as CourseId,
      name: "高等数学",
      code: null,
      isShared: true,
      ownedBy: { id: "u2" as UnitId, name: { zh: "理学院", en: "Sciences" } },
      packageId: "k2" as CoursePackageId,
      may: { manage: false, open: false },
    }),
  ],
  kinds: [kind, { id: "internship", name: { zh: "实习", en: "Internship" }, handsInReports: false }],
  bandSchemes: [scheme],
  cycle: { fromYear: 2024, years: 3 },
  coverage: {
    cycle: { from: 2024, to: 2026 },
    rows: [
      {
        courseId: "c1" as CourseId,
        name: "机械设计",
        evaluated: [],
        lastChance: 2026,
        isDueNow: true,
        isMissed: false,
      },
      {
        courseId: "c2" as CourseId,
        name: "高等数学",
        evaluated: [2024, 2026],
        lastChance: null,
        isDueNow: false,
        isMissed: false,
      },
    ],
  },
  programmes: [
    { ...programme, unit: { zh: "机械工程学院", en: "Mechanical Engineering" } },
    {
      id: "p2" as ProgrammeId,
      name: "车辆工程",
      unit: { zh: "机械工程学院", en: "Mechanical Engineering" },
    },
  ],
  may: { manage: true },
  ...change,
});
