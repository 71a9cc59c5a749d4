import { expect, test } from "vitest";
import { sampleFacts, samplePolicy } from "../review.fixture.ts";
import { missingReference } from "./missing-reference.ts";

test("passes a filing with all that the document names", () => {
  expect(missingReference.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test("finds the example that a course does without", () => {
  const files = sampleFacts().files.filter(({ placement }) => placement?.slot !== "grades");
  expect(missingReference.run(sampleFacts({ files }), samplePolicy)).toMatchObject([
    {
      rule: "missing-reference",
      severity: "warn",
      params: { "slot.zh": "总成绩清单", course: "机械原理" },
    },
  ]);
});
