import { expect, test } from "vitest";
import type { CoursePackage } from "../filings/course.ts";
import { cycleCoverage } from "../filings/cycle-coverage.ts";
import type { Placement } from "../filings/placement.ts";
import { localDate } from "../kernel/dates.ts";
import type { CourseId } from "../kernel/ids.ts";
import { attachedPolicy } from "../policy/attached-policy.fixture.ts";
import type { Policy } from "../policy/policy.ts";
import type { FileCondition } from "./file-condition.ts";
import { findingRules } from "./finding-rule.ts";
import { sampleReading } from "./reading/reading.fixture.ts";
import { gradesFile, printing, reportFile, scoresOf } from "./recompute-attainment.fixture.ts";
import { renderFinding } from "./render-finding.ts";
import { inCourse, sampleCourse, sampleFacts, sampleFile, samplePolicy } from "./review.fixture.ts";
import { runChecks } from "./run-checks.ts";

const NAMING = "{编号}_{名称}";
const conditions: FileCondition[] = [
  { kind: "empty" },
  { kind: "encrypted" },
  { kind: "unreadable", reason: "truncated" },
  { kind: "active", content: "remote-template" },
  { kind: "mislabelled", declared: "docx", actual: "pdf" },
];
const drafting: CoursePackage = {
  ...sampleCourse,
  ...{ id: "制图" as CourseId, name: "工程制图", evaluatedOn: localDate("2025-06-30") }, // any text is an id here
};
const inSamples: Placement = { ...inCourse("design-report"), band: "good" };
const design: CoursePackage = { ...sampleCourse, kind: "course-design", handsInReports: true };
const files = [
  ...["a", "b", "c", "d"].map((name) => sampleFile(`优/${name}.pdf`, { placement: inSamples })),
  sampleFile("培养方案.docx"),
  sampleFile("任务书.pdf", { placement: inCourse("task-book") }),
  sampleFile("工作总结.docx", { placement: null }),
  ...conditions.map((condition) => sampleFile(`${condition.kind}.docx`, { condition })),
  sampleFile("a.png", { sha256: "same" }),
  sampleFile("b.png", { sha256: "same" }),
];
/** Files whose words give something to find, in a course of their own. */
const signature = Array.from({ length: 64 }, (_, at) => at);
const written = [
  ...["报告", "另一报告"].map((path, at) => ({
    ...reportFile(path, printing(0.7, 0.6)),
    placement: { ...inCourse("attainment-report"), course: at === 0 ? sampleCourse.id : drafting.id },
  })),
  gradesFile("成绩", scoresOf(80)),
  sampleFile("评价.docx", {
    placement: inCourse("attainment-report"),
    reading: sampleReading({
      ...{ isScan: true, pages: 1, signature },
      personalData: [{ kind: "mobile", masked: "138****8000", place: "p. 1" }],
      personalDataCount: { "identity-card": 0, mobile: 2, "bank-card": 0 },
      dates: [
        {
          ...{ kind: "evaluated", label: "评价日期", hasLabel: true, place: "p. 2" },
          ...{ from: localDate("2024-06-30"), to: localDate("2024-06-30") },
        },
      ],
      course: {
        ...{ name: "材料力学", code: null, responsible: null, teachers: null },
        ...{ credits: null, hours: null, term: null },
      },
    }),
  }),
  sampleFile("空表.docx", {
    placement: { ...inCourse("attainment-report"), course: drafting.id },
    reading: sampleReading(),
  }),
];
const filed = { programme: "车辆工程", year: 2025, signature: null };
const told = sampleFacts({
  files: written,
  contents: {
    ...{ courses: [sampleCourse, drafting], links: [], declarations: [], revisions: [] },
    coverage: null,
  },
  earlier: [
    { ...filed, path: "旧报告", sha256: "报告" },
    { ...filed, path: "旧评价", sha256: "x", signature },
  ],
  elsewhere: [{ ...filed, path: "别的报告", sha256: "另一报告" }],
  troubledLinks: [
    {
      ...{ title: "网盘", url: "https://pan.example/1", trouble: "gone", checkedOn: localDate("2026-10-20") },
      placement: inCourse("samples"),
    },
  ],
  openFindings: [{ key: "x", rule: "scanned-file", file: "旧.pdf", params: {}, answer: null }],
  thirdYear: { due: localDate("2026-10-31"), isHandedIn: false },
});
const faulty = sampleFacts({
  files,
  contents: {
    courses: [design, drafting],
    links: [],
    declarations: [],
    revisions: [],
    coverage: cycleCoverage({
      cycle: { fromYear: 2023, years: 4 },
      courses: ["机械原理", "材料力学"].map((name, at) => ({
        courseId: sampleCourse.id,
        name,
        fromYear: 2020,
        toYear: at === 0 ? null : 2025,
      })),
      evaluated: [],
      year: 2026,
      validTo: null,
    }),
  },
  submittedOn: localDate("2026-11-02"),
  referenceDate: localDate("2027-01-02"),
});
const withoutAttachments = { due: null, isHandedIn: true, missing: [{ zh: "制度文件", en: "Documents" }] };
const empty = { ...faulty.contents, courses: [], coverage: null };
const findings = [
  ...runChecks(faulty, strictPolicy()).findings,
  ...runChecks(told, strictPolicy()).findings,
  ...runChecks(told, { ...strictPolicy(), attainmentFormula: "ratio-of-sums" }).findings,
  ...runChecks(sampleFacts({ files: [], contents: empty }), samplePolicy).findings,
  ...runChecks(sampleFacts({ rule: "third-year-report" }), attachedPolicy).findings,
  ...runChecks(sampleFacts({ thirdYear: withoutAttachments }), samplePolicy).findings,
  ...runChecks(sampleFacts({ obligation: null, refusal: { rule: "symlink", entry: "a" } }), samplePolicy)
    .findings,
];

test("every rule is among the rendered ones", () => {
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(findingRules));
});

test.each(["zh", "en"] as const)("leaves no hole in any text (%s)", (language) => {
  for (const finding of findings) {
    const { expected, found, fix } = renderFinding(finding, language);
    for (const text of [expected, found, fix]) {
      // The school's rule for names is told as the school wrote it.
      expect(text.replace(NAMING, "")).not.toMatch(/[{}]|undefined|“”|\(\)|（）/);
      expect(text.trim()).not.toBe("");
      if (language === "zh") expect(text).toMatch(/\p{Script=Han}/u);
    }
    // Lists put a full stop behind it and go on with how to mend it.
    expect(found).not.toMatch(/[。.！？!?]$/);
  }
});

const rendered = (rule: string, language: "zh" | "en") => {
  const finding = findings.find((each) => each.rule === rule);
  if (!finding) throw new Error(`no ${rule}`);
  return renderFinding(finding, language);
};

test("says what, where and how to mend it, with the clause", () => {
  expect(rendered("late-school", "zh")).toEqual({
    rule: "late-school",
    severity: "warn",
    clause: "《示例行动方案》（校发〔2024〕23号）三（五）4",
    ...{ file: null, place: null },
    expected: "2026年10月31日（含当日）前提交学校",
    found: "2026年11月2日提交，晚2天",
    fix: "材料仍可提交和审核；请尽快完成后续修改，并向牵头部门说明逾期原因。",
  });
  expect(rendered("late-school", "en").found).toBe("handed in on 2 Nov 2026, 2 days late");
});

test("the clause is told in the reader's language, title and number as printed", () => {
  const [finding] = findings;
  if (!finding) throw new Error("nothing found");
  const citation = {
    pack: "x",
    document: "《示例行动方案》（校发〔2024〕23号）",
    clause: "第三部分（五）第4点",
  };
  expect(renderFinding({ ...finding, citation }, "en").clause).toBe(
    "《示例行动方案》（校发〔2024〕23号） part 3 (5), item 4",
  );
});

test("counts one day as one in English", () => {
  const late = findings.filter(({ rule }) => rule === "late-school");
  const said = late.map(({ params, ...finding }) =>
    renderFinding({ ...finding, params: { ...params, days: 1 } }, "en"),
  );
  expect(said.map(({ found }) => found)).toEqual(["handed in on 2 Nov 2026, 1 day late"]);
});

test("tells codes apart", () => {
  expect(rendered("unreadable-file", "zh").found).toBe("文件不完整，末尾缺失");
  expect(rendered("archive-refused", "en")).toMatchObject({ file: "a", found: "a symbolic link" });
  expect(rendered("missing-slot", "zh")).toMatchObject({
    expected: "有“课程教学大纲”，或“本年度无修订”的声明",
    found: "没有“课程教学大纲”",
  });
});

test("does not fail on a code that a later release wrote", () => {
  const [finding] = findings;
  if (!finding) throw new Error("no finding");
  const future = { ...finding, rule: "unreadable-file" as const, params: { reason: "of-tomorrow" } };
  expect(renderFinding(future, "zh").found).toBe("原因未登记");
});

/** The sample policy of a school that has said what 本年度 is, with a pair asked for in the slot of task books. */
function strictPolicy(): Policy {
  const { association, parameters } = samplePolicy;
  const pair = { zh: "原文和译文", en: "original and translation" };
  const parts = association.checklist.parts.map((part) =>
    part.kind === "courses"
      ? {
          ...part,
          courseKinds: part.courseKinds.map((kind) => ({
            ...kind,
            slots: kind.slots.map((slot) => (slot.id === "task-book" ? { ...slot, pair } : slot)),
          })),
        }
      : part,
  );
  return {
    ...samplePolicy,
    association: { ...association, checklist: { ...association.checklist, parts } },
    parameters: { ...parameters, reportingWindow: { kind: "calendar-year" } },
    archive: { formats: ["pdf"], naming: NAMING },
  };
}
