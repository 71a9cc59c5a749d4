import { expect, test } from "vitest";
import type { FileCondition } from "../file-condition.ts";
import { sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { activeContent } from "./active-content.ts";

const condition: FileCondition = { kind: "active", content: "macros" };

test("passes a file that opens", () => {
  expect(activeContent.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test("finds the file, and no other", () => {
  const files = [sampleFile("01_培养方案/a.docx"), sampleFile("01_培养方案/b.docx", { condition })];
  expect(activeContent.run(sampleFacts({ files }), samplePolicy)).toMatchObject([
    { rule: "active-content", severity: "warn", file: "01_培养方案/b.docx", params: { content: "macros" } },
  ]);
});
