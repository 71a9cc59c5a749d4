import { expect, test } from "vitest";
import { sampleReading } from "../reading/reading.fixture.ts";
import { inCourse, sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { scannedFile } from "./scanned-file.ts";

const scan = sampleReading({ pages: 7, characters: 0, isScan: true });
const found = (slot: string, reading: typeof scan | null) =>
  scannedFile.run(
    sampleFacts({ files: [sampleFile("a.pdf", { placement: inCourse(slot), reading })] }),
    samplePolicy,
  );

test("names a scan with its pages", () => {
  expect(found("attainment-report", scan)).toMatchObject([
    { rule: "scanned-file", file: "a.pdf", params: { pages: 7 } },
  ]);
});

test("passes files with words, and those that are not read", () => {
  expect(found("attainment-report", sampleReading())).toEqual([]);
  expect(found("attainment-report", null)).toEqual([]);
});

test("passes students' papers, which are written by hand", () => {
  expect(found("samples", scan)).toEqual([]);
});
