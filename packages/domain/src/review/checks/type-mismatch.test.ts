import { expect, test } from "vitest";
import type { FileCondition } from "../file-condition.ts";
import { sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { typeMismatch } from "./type-mismatch.ts";

const condition: FileCondition = { kind: "mislabelled", declared: "docx", actual: "pdf" };

test("passes a file that opens", () => {
  expect(typeMismatch.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test("finds the file, and no other", () => {
  const files = [sampleFile("01_培养方案/a.docx"), sampleFile("01_培养方案/b.docx", { condition })];
  expect(typeMismatch.run(sampleFacts({ files }), samplePolicy)).toMatchObject([
    {
      rule: "type-mismatch",
      severity: "warn",
      file: "01_培养方案/b.docx",
      params: { declared: "docx", actual: "pdf" },
    },
  ]);
});
