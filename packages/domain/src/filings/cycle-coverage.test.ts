import { describe, expect, it } from "vitest";
import { yearMonth } from "../kernel/dates.ts";
import type { CourseId } from "../kernel/ids.ts";
import { type CoverageFacts, cycleCoverage } from "./cycle-coverage.ts";

const a = "a" as CourseId; // any text is an id within one test
const facts = (other: Partial<CoverageFacts> = {}): CoverageFacts => ({
  cycle: { fromYear: 2024, years: 3 },
  courses: [{ courseId: a, name: "机械原理", fromYear: 2020, toYear: null }],
  evaluated: [],
  year: 2025,
  validTo: yearMonth("2028-12"),
  ...other,
});
const row = (other: Partial<CoverageFacts> = {}) => cycleCoverage(facts(other)).rows[0];

describe("cycleCoverage", () => {
  it.each([
    [2024, { from: 2024, to: 2026 }],
    [2026, { from: 2024, to: 2026 }],
    [2027, { from: 2027, to: 2029 }],
    [2023, { from: 2021, to: 2023 }],
  ])("finds the cycle of %s, one following the other", (year, cycle) => {
    expect(cycleCoverage(facts({ year })).cycle).toEqual(cycle);
  });

  it("names the last year in which a course still can be evaluated", () => {
    expect(row()).toMatchObject({ lastChance: 2026, isDueNow: false, isMissed: false });
    expect(row({ year: 2026 })).toMatchObject({ lastChance: 2026, isDueNow: true, isMissed: false });
  });

  it("bounds it by the validity, and by the year in which the course ceases to serve", () => {
    expect(row({ validTo: yearMonth("2025-06") })).toMatchObject({ lastChance: 2025, isDueNow: true });
    const ceased = [{ courseId: a, name: "机械原理", fromYear: 2020, toYear: 2024 }];
    expect(row({ courses: ceased })).toMatchObject({ lastChance: 2024, isDueNow: false, isMissed: true });
    expect(row({ validTo: null })?.lastChance).toBe(2026);
  });

  it("asks nothing more of a course that has been evaluated in the cycle", () => {
    const evaluated = [2026, 2024, 2021].map((year) => ({ courseId: a, year }));
    expect(row({ evaluated, year: 2026 })).toEqual({
      courseId: a,
      name: "机械原理",
      evaluated: [2024, 2026],
      lastChance: null,
      isDueNow: false,
      isMissed: false,
    });
    expect(row({ evaluated: [{ courseId: a, year: 2023 }] })).toMatchObject({
      evaluated: [],
      lastChance: 2026,
    });
  });

  it("leaves out courses that serve in other years alone", () => {
    const courses = [
      { courseId: a, name: "旧课", fromYear: 2015, toYear: 2023 },
      { courseId: a, name: "新课", fromYear: 2027, toYear: null },
    ];
    expect(cycleCoverage(facts({ courses })).rows).toEqual([]);
  });

  it("asks nothing while the programme has set no cycle, and shows what was evaluated", () => {
    const coverage = cycleCoverage(facts({ cycle: null, evaluated: [{ courseId: a, year: 2022 }] }));
    expect(coverage.cycle).toBeNull();
    expect(coverage.rows).toMatchObject([{ evaluated: [2022], lastChance: null, isDueNow: false }]);
  });
});
