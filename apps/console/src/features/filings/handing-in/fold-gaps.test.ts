import { expect, test } from "vitest";
import { filingForTest } from "../filing-for-test.ts";
import { countBlocking, foldGaps } from "./fold-gaps.ts";

const { gaps } = filingForTest();

test("files to be sorted share one line where the first of them stood; everything else keeps its own", () => {
  expect(foldGaps(gaps).map(({ gap, count, place }) => [gap.rule, count, place])).toEqual([
    ["missing-slot", 1, { kind: "slot", key: "documents//mechanism" }],
    ["revision-incomplete", 1, { kind: "slot", key: "documents//syllabus" }],
    ["unsorted-file", 2, { kind: "unsorted" }],
    ["samples-few", 1, { kind: "slot", key: gaps.at(-1)?.slot }],
  ]);
  expect(countBlocking(gaps)).toBe(3);
});
