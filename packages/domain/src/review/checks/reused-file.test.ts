import { expect, test } from "vitest";
import type { Placement } from "../../filings/placement.ts";
import type { FiledFile } from "../facts.ts";
import { inCourse, inDocuments, sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { reusedFile } from "./reused-file.ts";

const filed = (path: string, year: number): FiledFile => ({
  ...{ path, year, sha256: "same", programme: sampleFacts().programme, signature: null },
});
const earlier = [
  filed("05_合理性审核记录/旧.pdf", 2025),
  filed("04_课程目标达成评价报告/旧.pdf", 2025),
  filed("01/更旧.pdf", 2024),
];
const found = (path: string, placement: Placement | null, size = 1, contents = sampleFacts().contents) =>
  reusedFile
    .run(
      sampleFacts({ files: [sampleFile(path, { sha256: "same", size, placement })], earlier, contents }),
      samplePolicy,
    )
    .map(({ severity, params }) => [severity, params["before"], params["lastYear"]]);

test("passes new material, and a filing without a year before it", () => {
  expect(reusedFile.run(sampleFacts({ earlier }), samplePolicy)).toEqual([]);
  expect(reusedFile.run(sampleFacts({ earlier: null }), samplePolicy)).toEqual([]);
});

test("warns of yearly evidence, naming the first of the latest year's files", () => {
  expect(found("04_课程目标达成评价报告/新.pdf", inCourse("attainment-report"))).toEqual([
    ["warn", "04_课程目标达成评价报告/旧.pdf", 2025],
  ]);
});

test("only notes a standing document", () => {
  expect(found("01_培养方案/新.pdf", inDocuments("programme-plan"))).toEqual([
    ["info", "04_课程目标达成评价报告/旧.pdf", 2025],
  ]);
});

test("leaves empty files to their own check", () => {
  expect(found("04_课程目标达成评价报告/新.pdf", inCourse("attainment-report"), 0)).toEqual([]);
});

test("only notes what lies in the package of a shared course", () => {
  const { contents } = sampleFacts();
  const shared = { ...contents, courses: contents.courses.map((course) => ({ ...course, isShared: true })) };
  expect(found("大学物理/成绩.pdf", inCourse("grades"), 1, shared)[0]?.[0]).toBe("info");
});

test("warns of a file that is not sorted", () => {
  expect(found("新.pdf", null)[0]?.[0]).toBe("warn");
});
