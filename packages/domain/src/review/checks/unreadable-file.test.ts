import { expect, test } from "vitest";
import type { FileCondition } from "../file-condition.ts";
import { sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { unreadableFile } from "./unreadable-file.ts";

const condition: FileCondition = { kind: "unreadable", reason: "truncated" };

test("passes a file that opens", () => {
  expect(unreadableFile.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test("finds the file, and no other", () => {
  const files = [sampleFile("01_培养方案/a.docx"), sampleFile("01_培养方案/b.docx", { condition })];
  expect(unreadableFile.run(sampleFacts({ files }), samplePolicy)).toMatchObject([
    {
      rule: "unreadable-file",
      severity: "block",
      file: "01_培养方案/b.docx",
      params: { reason: "truncated" },
    },
  ]);
});
