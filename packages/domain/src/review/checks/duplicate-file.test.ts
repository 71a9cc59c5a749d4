import { expect, test } from "vitest";
import type { Placement } from "../../filings/placement.ts";
import { inCourse, sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { duplicateFile } from "./duplicate-file.ts";

const found = (slot: Placement, ...paths: string[]) =>
  duplicateFile
    .run(
      sampleFacts({ files: paths.map((path) => sampleFile(path, { sha256: "same", placement: slot })) }),
      samplePolicy,
    )
    .map(({ file, severity, params }) => [file, severity, params["first"]]);

test("passes where every file has its own bytes", () => {
  expect(duplicateFile.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test("finds every copy but the first in byte order of path", () => {
  expect(
    found(
      inCourse("grades"),
      "05_合理性审核记录/c.pdf",
      "04_课程目标达成评价报告/b.pdf",
      "04_课程目标达成评价报告/a.pdf",
    ),
  ).toEqual([
    ["04_课程目标达成评价报告/b.pdf", "warn", "04_课程目标达成评价报告/a.pdf"],
    ["05_合理性审核记录/c.pdf", "warn", "04_课程目标达成评价报告/a.pdf"],
  ]);
});

test("only notes a standing document that is there twice", () => {
  expect(
    found(inCourse("syllabus"), "02_课程教学大纲/a.docx", "04_课程目标达成评价报告/机械原理/教学大纲.docx"),
  ).toEqual([["04_课程目标达成评价报告/机械原理/教学大纲.docx", "info", "02_课程教学大纲/a.docx"]]);
});

test("leaves empty files to their own check", () => {
  const empty = { size: 0, sha256: "e3b0" };
  const files = [sampleFile("a.pdf", empty), sampleFile("b.pdf", empty)];
  expect(duplicateFile.run(sampleFacts({ files }), samplePolicy)).toEqual([]);
});
