import fc from "fast-check";
import { expect, test } from "vitest";
import { compareLines } from "./compare-lines.ts";
import type { TextLine } from "./text-lines.ts";

const paragraph = (text: string): TextLine => ({ kind: "paragraph", page: null, text });
const lines = (...texts: string[]): TextLine[] => texts.map(paragraph);
const said = (before: TextLine[], after: TextLine[]) =>
  compareLines(before, after).lines.map((line) =>
    line.kind === "changed" ? line.runs.map(({ kind, text }) => `${kind}:${text}`).join("|") : line.kind,
  );

test("a word that took another's place is told apart within its line", () => {
  expect(
    said(lines("课程目标达成评价办法", "自2024年起施行"), lines("课程目标达成评价办法", "自2026年起施行")),
  ).toEqual(["same", "same:自202|removed:4|added:6|same:年起施行"]);
});

test("blanks and full-width forms make no difference", () => {
  expect(said(lines("学分（必修） 3"), lines("学分(必修)3"))).toEqual(["same"]);
});

test("lines with nothing in common are not set against each other", () => {
  expect(said(lines("总则", "旧条文内容"), lines("总则", "附录甲乙丙丁", "再一行"))).toEqual([
    "same",
    "removed",
    "added",
    "added",
  ]);
});

test("texts without anything in common come whole, and say so", () => {
  const many = (word: string) => Array.from({ length: 2000 }, (_, at) => paragraph(`${word}${at}`));
  const compared = compareLines(many("甲"), many("乙"));
  expect(compared.isCut).toBe(true);
  expect(compared.lines).toHaveLength(4000);
});

test("the most that is told apart takes no long while", () => {
  const many = (word: string) =>
    Array.from({ length: 900 }, (_, at) => paragraph(`${at}${`共同的字${word}`.repeat(600)}`));
  const began = performance.now();
  const { lines: compared } = compareLines(many("甲"), many("乙"));
  expect(performance.now() - began).toBeLessThan(5000);
  expect(compared.length).toBeGreaterThan(900);
});

test("nothing of either text is lost or comes twice", () => {
  const text = fc.array(fc.constantFrom("甲", "乙", "丙丁", "丙戊", "己庚辛"), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const compared = compareLines(lines(...a), lines(...b)).lines;
      expect(compared.flatMap((line) => ("before" in line ? [line.before.text] : []))).toEqual(a);
      expect(compared.flatMap((line) => ("after" in line ? [line.after.text] : []))).toEqual(b);
    }),
  );
});
