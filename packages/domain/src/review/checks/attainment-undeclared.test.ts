import { expect, test } from "vitest";
import { declaredPolicy, printing, reportFile } from "../recompute-attainment.fixture.ts";
import { sampleFacts, samplePolicy } from "../review.fixture.ts";
import { attainmentUndeclared } from "./attainment-undeclared.ts";

const files = [
  reportFile("报告1", printing(0.78)),
  reportFile("报告2", printing(0.8)),
  reportFile("附件", null),
];

test("passes a school that has declared its formula, and a filing without a number", () => {
  expect(attainmentUndeclared.run(sampleFacts({ files }), declaredPolicy)).toEqual([]);
  expect(attainmentUndeclared.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test("is said once for the filing, with how many reports wait for it", () => {
  expect(attainmentUndeclared.run(sampleFacts({ files }), samplePolicy)).toMatchObject([
    { rule: "attainment-undeclared", file: null, params: { reports: 2 } },
  ]);
});
