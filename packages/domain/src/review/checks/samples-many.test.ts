import { expect, test } from "vitest";
import { withSamples } from "../design-course.fixture.ts";
import { samplePolicy } from "../review.fixture.ts";
import { samplesMany } from "./samples-many.ts";

test("passes a course with three samples in each band", () => {
  expect(samplesMany.run(withSamples({ pass: 3, fail: 3 }), samplePolicy)).toEqual([]);
});

test("names the bands with more, and how many they have", () => {
  expect(samplesMany.run(withSamples({ pass: 4, fail: 3 }), samplePolicy)).toMatchObject([
    { rule: "samples-many", severity: "info", params: { course: "机械设计", "bands.zh": "合格4份" } },
  ]);
});
