import { expect, test } from "vitest";
import { sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { reusedFile } from "./reused-file.ts";

const previous = [
  { path: "05_合理性审核记录/旧.pdf", sha256: "same" },
  { path: "04_课程目标达成评价报告/旧.pdf", sha256: "same" },
];
const found = (path: string, size = 1) =>
  reusedFile
    .run(sampleFacts({ files: [sampleFile(path, { sha256: "same", size })], previous }), samplePolicy)
    .map(({ severity, params }) => [severity, params["before"], params["lastYear"]]);

test("passes new material, and a filing without a year before it", () => {
  expect(reusedFile.run(sampleFacts({ previous }), samplePolicy)).toEqual([]);
  expect(reusedFile.run(sampleFacts({ previous: null }), samplePolicy)).toEqual([]);
});

test("warns of yearly evidence, naming the first of last year's files", () => {
  expect(found("04_课程目标达成评价报告/新.pdf")).toEqual([["warn", "04_课程目标达成评价报告/旧.pdf", 2025]]);
});

test("only notes a standing document", () => {
  expect(found("01_培养方案/新.pdf")).toEqual([["info", "04_课程目标达成评价报告/旧.pdf", 2025]]);
});

test("leaves empty files to their own check", () => {
  expect(found("04_课程目标达成评价报告/新.pdf", 0)).toEqual([]);
});
