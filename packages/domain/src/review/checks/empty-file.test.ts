import { expect, test } from "vitest";
import type { FileCondition } from "../file-condition.ts";
import { sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { emptyFile } from "./empty-file.ts";

const condition: FileCondition = { kind: "empty" };

test("passes a file that opens", () => {
  expect(emptyFile.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test("finds the file, and no other", () => {
  const files = [sampleFile("01_培养方案/a.docx"), sampleFile("01_培养方案/b.docx", { condition })];
  expect(emptyFile.run(sampleFacts({ files }), samplePolicy)).toMatchObject([
    { rule: "empty-file", severity: "block", file: "01_培养方案/b.docx", params: {} },
  ]);
});
