import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import type { FileCondition } from "./file-condition.ts";
import { findingRules } from "./finding-rule.ts";
import { renderFinding } from "./render-finding.ts";
import { sampleFacts, sampleFile, samplePolicy } from "./review.fixture.ts";
import { runChecks } from "./run-checks.ts";

const conditions: FileCondition[] = [
  { kind: "empty" },
  { kind: "encrypted" },
  { kind: "unreadable", reason: "truncated" },
  { kind: "mislabelled", declared: "docx", actual: "pdf" },
];
const files = [
  ...conditions.map((condition) => sampleFile(`${condition.kind}.docx`, { condition })),
  sampleFile("a.png", { sha256: "same" }),
  sampleFile("b.png", { sha256: "same" }),
];
const faulty = sampleFacts({
  files,
  previous: [{ path: "旧.png", sha256: "same" }],
  submittedOn: localDate("2026-11-02"),
  referenceDate: localDate("2027-01-02"),
});
const findings = [
  ...runChecks(faulty, samplePolicy).findings,
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
  expect(rendered("missing-class", "zh")).toMatchObject({
    expected: "材料中有“培养方案”，或“本年度无修订”的说明",
    found: "没有属于“培养方案”的文件",
  });
});

test("does not fail on a code that a later release wrote", () => {
  const [finding] = findings;
  if (!finding) throw new Error("no finding");
  const future = { ...finding, rule: "unreadable-file" as const, params: { reason: "of-tomorrow" } };
  expect(renderFinding(future, "zh").found).toBe("原因未登记");
});
