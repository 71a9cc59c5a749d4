import { expect, test } from "vitest";
import { carryForward } from "./carry-forward.ts";
import { contentsWith, sampleCourse } from "./contents.fixture.ts";
import { cycleCoverage } from "./cycle-coverage.ts";
import { findGaps } from "./find-gaps.ts";
import { gapPolicy } from "./gap-policy.fixture.ts";

const names = ["机械原理", "材料力学", "制图"];
const courses = names.map((name) => sampleCourse(name, { responsible: "课程负责人" }));
const coverage = cycleCoverage({
  cycle: { fromYear: 2024, years: 5 },
  courses: names.map((name) => ({
    courseId: sampleCourse(name).id,
    name,
    fromYear: 2020,
    toYear: name === "制图" ? 2027 : null,
  })),
  evaluated: [{ courseId: sampleCourse("材料力学").id, year: 2026 }],
  year: 2027,
  validTo: null,
});

test("opens next year with the courses that the cycle still asks for, those due first, and with open items", () => {
  const gaps = findGaps(gapPolicy(), contentsWith({ courses }), coverage, 2026);
  const carried = carryForward({ year: 2026, courses, coverage, gaps });
  expect(carried.year).toBe(2027);
  expect(carried.courses).toMatchObject([
    { name: "制图", isDue: true, lastChance: 2027, responsible: "课程负责人" },
    { name: "机械原理", isDue: false, lastChance: 2028 },
  ]);
  expect(carried.openItems[0]?.slot).toBe("documents//programme-plan");
  expect(carried.openItems).toHaveLength(gaps.filter(({ rule }) => rule !== "cycle-uncovered").length);
});

test("leaves out courses that are registered no more", () => {
  expect(carryForward({ year: 2026, courses: [], coverage, gaps: [] })).toMatchObject({
    courses: [],
    openItems: [],
  });
});
