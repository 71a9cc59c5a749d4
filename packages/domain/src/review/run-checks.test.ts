import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { checks } from "./checks.ts";
import { findingRules } from "./finding-rule.ts";
import {
  declaredPolicy,
  gradesFile,
  printing,
  reportFile,
  scoresOf,
} from "./recompute-attainment.fixture.ts";
import { sampleFacts, sampleFile, sampleObligation, samplePolicy } from "./review.fixture.ts";
import { runChecks } from "./run-checks.ts";

test("there is one check for each finding rule", () => {
  expect(checks.map(({ id }) => id).toSorted()).toEqual(findingRules.toSorted());
});

test("a complete filing in time is clean", () => {
  const result = runChecks(sampleFacts(), samplePolicy);
  expect(result).toMatchObject({ findings: [], verdict: "clean", checks: checks.length });
  expect(result.versions).toEqual(Object.fromEntries(checks.map(({ id, version }) => [id, version])));
  expect(result.timeliness.school).toEqual({ due: "2026-10-31", status: "on-time", days: 10 });
});

test("names the version of each check that it ran, whole numbers from 1", () => {
  const { versions } = runChecks(sampleFacts({ rule: "third-year-report" }), samplePolicy);
  expect(versions["empty-file"]).toBeGreaterThan(0);
  expect(versions).not.toHaveProperty("missing-slot");
  expect(Object.values(versions).every((version) => Number.isInteger(version) && version > 0)).toBe(true);
});

test("orders findings of one file by where they stand, whatever finds them first", () => {
  const scores = gradesFile("成绩", scoresOf(78, 65, 70));
  const { objectives, ...printed } = printing(0.7, 0.7, 0.7);
  const report = reportFile("报告", { ...printed, objectives: objectives.toReversed() });
  const facts = sampleFacts({ files: [...sampleFacts().files, report, scores] });
  const places = (reversed: boolean) =>
    runChecks({ ...facts, files: reversed ? facts.files.toReversed() : facts.files }, declaredPolicy)
      .findings.filter(({ rule }) => rule === "attainment-differs")
      .map(({ place }) => place);
  expect(places(false)).toEqual(["p. 2 C2", "p. 2 C3"]);
  expect(places(true)).toEqual(places(false));
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
  expect(result).toMatchObject({ findings: [], verdict: "clean" });
  expect(result.checks).toBe(checks.filter(({ scope }) => scope !== "checklist").length);
});

test("a third-year report may hold the originals of the years before, an annual filing may not", () => {
  const { files, programme } = sampleFacts();
  const earlier = files.map(({ path, sha256 }) => ({ path, sha256, programme, year: 2025, signature: null }));
  const rulesOf = (rule: "annual-filing" | "third-year-report") =>
    runChecks(sampleFacts({ rule, files, earlier }), samplePolicy).findings.map((each) => each.rule);
  expect(rulesOf("third-year-report")).toEqual([]);
  expect(new Set(rulesOf("annual-filing"))).toEqual(new Set(["reused-file"]));
});

test("a refused archive is judged without its files", () => {
  const refusal = { rule: "encrypted", entry: "a.pdf" } as const;
  const obligation = { ...sampleObligation, state: "exempt" as const, schoolDue: null, agencyDue: null };
  const result = runChecks(sampleFacts({ files: [], refusal, obligation }), samplePolicy);
  expect(result.findings.map(({ rule }) => rule)).toEqual(["archive-refused", "no-duty"]);
  expect(result.checks).toBe(checks.filter(({ scope }) => scope === "duty").length);
  expect(result.timeliness.school.status).toBe("no-deadline");
});
