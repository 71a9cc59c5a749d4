import { expect, test } from "vitest";
import { gapTexts } from "../filings/gap-texts.ts";
import { localDate } from "../kernel/dates.ts";
import { checks } from "./checks.ts";
import { findingRules } from "./finding-rule.ts";
import { sampleFacts, sampleFile, sampleObligation, samplePolicy } from "./review.fixture.ts";
import { runChecks } from "./run-checks.ts";

test("there is one check for each finding rule, those of gaps together", () => {
  const others = findingRules.filter((rule) => !(rule in gapTexts));
  expect(checks.map(({ id }) => id).toSorted()).toEqual(["gaps", ...others].toSorted());
});

test("a complete filing in time is clean", () => {
  const result = runChecks(sampleFacts(), samplePolicy);
  expect(result).toMatchObject({ findings: [], verdict: "clean", checks: 12 });
  expect(result.timeliness.school).toEqual({ due: "2026-10-31", status: "on-time", days: 10 });
});

test("orders findings by severity, rule and file, and takes the gravest for the verdict", () => {
  const files = [
    ...sampleFacts().files,
    sampleFile("z.png", { placement: null }),
    sampleFile("04_课程目标达成评价报告/b.pdf", { condition: { kind: "empty" } }),
    sampleFile("04_课程目标达成评价报告/a.pdf", { condition: { kind: "empty" } }),
    sampleFile("04_课程目标达成评价报告/c.pdf", { condition: { kind: "encrypted" } }),
  ];
  const result = runChecks(sampleFacts({ files, submittedOn: localDate("2026-11-02") }), samplePolicy);
  expect(result.findings.map(({ severity, rule, file }) => [severity, rule, file])).toEqual([
    ["block", "empty-file", "04_课程目标达成评价报告/a.pdf"],
    ["block", "empty-file", "04_课程目标达成评价报告/b.pdf"],
    ["block", "encrypted-file", "04_课程目标达成评价报告/c.pdf"],
    ["block", "unsorted-file", "z.png"],
    ["warn", "late-school", null],
  ]);
  expect(result.verdict).toBe("block");
});

test("a third-year report is not asked for what an annual filing holds", () => {
  const files = [sampleFile("改进情况报告.docx")];
  const result = runChecks(sampleFacts({ files, rule: "third-year-report" }), samplePolicy);
  expect(result).toMatchObject({ findings: [], verdict: "clean", checks: 10 });
});

test("a third-year report may hold the originals of the years before, an annual filing may not", () => {
  const { files } = sampleFacts();
  const rulesOf = (rule: "annual-filing" | "third-year-report") =>
    runChecks(sampleFacts({ rule, files, previous: files }), samplePolicy).findings.map((each) => each.rule);
  expect(rulesOf("third-year-report")).toEqual([]);
  expect(new Set(rulesOf("annual-filing"))).toEqual(new Set(["reused-file"]));
});

test("a refused archive is judged by its dates alone", () => {
  const refusal = { rule: "encrypted", entry: "a.pdf" } as const;
  const obligation = { ...sampleObligation, state: "exempt" as const, schoolDue: null, agencyDue: null };
  const result = runChecks(sampleFacts({ files: [], refusal, obligation }), samplePolicy);
  expect(result.findings.map(({ rule }) => rule)).toEqual(["archive-refused", "no-duty"]);
  expect(result.checks).toBe(4);
  expect(result.timeliness.school.status).toBe("no-deadline");
});
