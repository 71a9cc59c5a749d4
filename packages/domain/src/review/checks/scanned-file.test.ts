import { expect, test } from "vitest";
import { sampleReading } from "../reading/reading.fixture.ts";
import { renderFinding } from "../render-finding.ts";
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

test.each(["a.doc", "a.XLS", "a.ppt", "a.rtf", "a.wps"])("says of %s that it was not read", (path) => {
  const run = (change: Parameters<typeof sampleFile>[1]) =>
    scannedFile.run(sampleFacts({ files: [sampleFile(path, change)] }), samplePolicy);
  const [note] = run({});
  expect(note?.severity).toBe("info");
  expect(note && renderFinding(note, "zh")).toMatchObject({
    found: `${path.slice(2).toLowerCase()}格式的文字未能读取`,
  });
  expect(run({ reading: sampleReading() })).toEqual([]);
  expect(run({ condition: { kind: "encrypted" } })).toEqual([]);
});

test("says nothing of pictures and archives, which hold no words", () => {
  const files = ["a.png", "a.zip"].map((path) => sampleFile(path));
  expect(scannedFile.run(sampleFacts({ files }), samplePolicy)).toEqual([]);
});

test("passes students' papers, which are written by hand", () => {
  expect(found("samples", scan)).toEqual([]);
});
