import { expect, test } from "vitest";
import { cycleCoverage } from "../../filings/cycle-coverage.ts";
import { yearMonth } from "../../kernel/dates.ts";
import { sampleCourse, sampleFacts, samplePolicy } from "../review.fixture.ts";
import { cycleUncovered } from "./cycle-uncovered.ts";

/** The cycle ends with 2026; 机械原理 was evaluated in the year given, or not at all. */
const evaluatedIn = (year: number | null) =>
  sampleFacts({
    contents: {
      ...sampleFacts().contents,
      coverage: cycleCoverage({
        cycle: { fromYear: 2023, years: 4 },
        courses: [{ courseId: sampleCourse.id, name: sampleCourse.name, fromYear: 2020, toYear: null }],
        evaluated: year === null ? [] : [{ courseId: sampleCourse.id, year }],
        year: 2026,
        validTo: yearMonth("2028-12"),
      }),
    },
  });

test("passes where every course was evaluated within the cycle, and where no cycle is declared", () => {
  expect(cycleUncovered.run(evaluatedIn(2024), samplePolicy)).toEqual([]);
  expect(cycleUncovered.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test("names the course whose last chance this year is", () => {
  for (const year of [null, 2022]) {
    expect(cycleUncovered.run(evaluatedIn(year), samplePolicy)).toMatchObject([
      { rule: "cycle-uncovered", severity: "warn", params: { course: "机械原理", lastChance: 2026 } },
    ]);
  }
});
