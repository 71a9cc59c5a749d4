import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { sampleFacts, samplePolicy } from "./review.fixture.ts";
import { reviewReport } from "./review-report.ts";
import { runChecks } from "./run-checks.ts";

test("has exactly the keys of the contract, in their order", () => {
  const result = runChecks(sampleFacts({ submittedOn: localDate("2026-11-02") }), samplePolicy);
  const head = {
    programme: "机械设计制造及其自动化",
    year: 2026,
    submittedAt: "2026-11-02T10:00:00+08:00",
  };
  const report = reviewReport({ ...head }, result, "zh");
  expect(Object.keys(report)).toEqual([
    "programme",
    "year",
    "submittedAt",
    "timeliness",
    "findings",
    "verdict",
  ]);
  expect(Object.keys(report.findings[0] ?? {})).toEqual([
    "rule",
    "severity",
    "clause",
    "file",
    "expected",
    "found",
    "fix",
  ]);
  const [finding] = result.findings;
  if (!finding) throw new Error("nothing found");
  const placed = { ...result, findings: [{ ...finding, place: "p. 3" }] };
  expect(Object.entries(reviewReport({ ...head }, placed, "zh").findings[0] ?? {})[4]).toEqual([
    "place",
    "第3页",
  ]);
  expect(report.timeliness).toEqual({
    school: { due: "2026-10-31", status: "late", days: 2 },
    agency: { due: "2026-12-31", status: "open", days: 71 },
  });
  expect(report.verdict).toBe("warn");
});
