import { expect, test } from "vitest";
import type { CoursePackage } from "../filings/course.ts";
import { cycleCoverage } from "../filings/cycle-coverage.ts";
import type { Placement } from "../filings/placement.ts";
import { localDate } from "../kernel/dates.ts";
import type { CourseId } from "../kernel/ids.ts";
import type { Policy } from "../policy/policy.ts";
import type { FileCondition } from "./file-condition.ts";
import { findingRules } from "./finding-rule.ts";
import { renderFinding } from "./render-finding.ts";
import { inCourse, sampleCourse, sampleFacts, sampleFile, samplePolicy } from "./review.fixture.ts";
import { runChecks } from "./run-checks.ts";

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
const faulty = sampleFacts({
  files,
  previous: [{ path: "旧.png", sha256: "same" }],
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
const empty = { ...faulty.contents, courses: [], coverage: null };
const findings = [
  ...runChecks(faulty, strictPolicy()).findings,
  ...runChecks(sampleFacts({ files: [], contents: empty }), samplePolicy).findings,
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
      expect(text).not.toMatch(/[{}]|undefined|“”|\(\)|（）/);
      expect(text.trim()).not.toBe("");
      if (language === "zh") expect(text).toMatch(/\p{Script=Han}/u);
    }
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
    file: null,
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
  };
}
