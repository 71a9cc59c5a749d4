import { expect, test } from "vitest";
import { sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { possibleSummary } from "./possible-summary.ts";

const placement = { part: "materials", slot: "other", course: null, band: null };

test("passes originals", () => {
  const files = [...sampleFacts().files, sampleFile("毕业生问卷.xlsx", { placement })];
  expect(possibleSummary.run(sampleFacts({ files }), samplePolicy)).toEqual([]);
});

test("names the file that calls itself a summary", () => {
  const files = [...sampleFacts().files, sampleFile("2026年工作总结.docx", { placement })];
  expect(possibleSummary.run(sampleFacts({ files }), samplePolicy)).toMatchObject([
    { rule: "possible-summary", severity: "info", file: "2026年工作总结.docx" },
  ]);
});
