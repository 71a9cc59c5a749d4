import { expect, test } from "vitest";
import { sampleFacts, sampleFile, sampleObligation, samplePolicy } from "../review.fixture.ts";
import { openGaps } from "./open-gaps.ts";

test("passes a complete filing", () => {
  expect(openGaps.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test("finds what a filing lacks with the citation and the words of the gap", () => {
  const files = sampleFacts().files.filter(({ placement }) => placement?.slot !== "attainment-report");
  expect(openGaps.run(sampleFacts({ files }), samplePolicy)).toMatchObject([
    {
      rule: "missing-slot",
      severity: "block",
      file: null,
      citation: { clause: "附件1 三2" },
      params: {
        ...{ "slot.zh": "课程目标达成评价报告", course: "机械原理" },
        item: expect.stringMatching(/^courses\/.+\/attainment-report$/),
      },
    },
  ]);
});

test("names the file that is not sorted", () => {
  const files = [...sampleFacts().files, sampleFile("照片.png", { placement: null })];
  expect(openGaps.run(sampleFacts({ files }), samplePolicy)).toMatchObject([
    { rule: "unsorted-file", file: "照片.png" },
  ]);
});

test("asks nothing where nothing is owed", () => {
  const obligation = { ...sampleObligation, state: "exempt" as const };
  expect(openGaps.run(sampleFacts({ files: [], obligation }), samplePolicy)).toEqual([]);
});
