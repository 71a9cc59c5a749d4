import { expect, test } from "vitest";
import { sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { unsortedFile } from "./unsorted-file.ts";

test("passes a filing whose files all have their place", () => {
  expect(unsortedFile.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test("names each file that has none", () => {
  const files = [...sampleFacts().files, sampleFile("照片.png", { placement: null })];
  expect(unsortedFile.run(sampleFacts({ files }), samplePolicy)).toMatchObject([
    { rule: "unsorted-file", severity: "block", file: "照片.png" },
  ]);
});
