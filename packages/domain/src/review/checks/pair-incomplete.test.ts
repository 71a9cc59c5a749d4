import { expect, test } from "vitest";
import { withPair } from "../../filings/gap-policy.fixture.ts";
import { inCourse, sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { pairIncomplete } from "./pair-incomplete.ts";

const paired = withPair(samplePolicy, "grades");

test("passes two files where a pair is asked for, and one where none is", () => {
  const translation = sampleFile("04_机械原理/译文.docx", { placement: inCourse("grades") });
  const both = sampleFacts({ files: [...sampleFacts().files, translation] });
  expect(pairIncomplete.run(both, paired)).toEqual([]);
  expect(pairIncomplete.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test("finds the place in which one of the two lies alone", () => {
  expect(pairIncomplete.run(sampleFacts(), paired)).toMatchObject([
    {
      rule: "pair-incomplete",
      severity: "warn",
      params: { "slot.zh": "总成绩清单", "pair.zh": "原文和译文", course: "机械原理" },
    },
  ]);
});
