import { expect, test } from "vitest";
import type { LevelStanding, LevelStatus } from "../obligations/standing.ts";
import { riskBandOf, type ScoredFiling, scoresOf, totalOf } from "./mock-score.ts";

const level = (status: LevelStatus): LevelStanding => ({
  status,
  due: null,
  lastWorkingDay: null,
  daysLeft: null,
  workingDaysLeft: null,
});
const filing = (change: Partial<ScoredFiling> = {}): ScoredFiling => ({
  findings: [],
  standing: { school: level("on-time"), agency: level("on-time") },
  marks: null,
  ...change,
});

test("a filing without fault has everything, and what nobody reviewed is left out", () => {
  const scores = scoresOf(filing());
  expect(scores).toEqual({ completeness: 100, findings: 100, timeliness: 100, people: null });
  expect(totalOf(scores)).toBe(100);
});

test("each finding costs once, by what it is about", () => {
  const scores = scoresOf(
    filing({
      findings: [
        { rule: "missing-slot", severity: "block" },
        { rule: "scanned-file", severity: "warn" },
        { rule: "late-school", severity: "warn" },
        { rule: "samples-many", severity: "info" },
      ],
      standing: { school: level("late"), agency: level("open") },
      marks: ["warn", "block"],
    }),
  );
  expect(scores).toEqual({ completeness: 80, findings: 95, timeliness: 70, people: 70 });
  // (80·40 + 95·25 + 70·15 + 70·20) / 100 = 80.25
  expect(totalOf(scores)).toBe(80);
  expect(riskBandOf(80)).toBe("watch");
});

test("without a finished review the dates alone count, and nothing goes below nought", () => {
  const scores = scoresOf(
    filing({ findings: null, standing: { school: level("missed"), agency: level("missed") } }),
  );
  expect(scores).toEqual({ completeness: null, findings: null, timeliness: 0, people: null });
  expect(totalOf(scores)).toBe(0);
  expect(riskBandOf(0)).toBe("high");
});
