import { expect, test } from "vitest";
import { withSamples } from "../design-course.fixture.ts";
import { samplePolicy } from "../review.fixture.ts";
import { samplesFew } from "./samples-few.ts";

test("passes a course with two samples in each band", () => {
  expect(samplesFew.run(withSamples({ pass: 2, fail: 2 }), samplePolicy)).toEqual([]);
});

test("names the bands with fewer, and how many they have", () => {
  expect(samplesFew.run(withSamples({ pass: 2, fail: 1 }), samplePolicy)).toMatchObject([
    { rule: "samples-few", severity: "warn", params: { course: "机械设计", "bands.zh": "不合格1份" } },
  ]);
});
