import { expect, test } from "vitest";
import { textPieces } from "./text-pieces.ts";

const joined = (text: string): string =>
  textPieces(text)
    .map((piece) => piece.text)
    .join("");

test("the pieces are the text, each a few thousand characters, cut after a line", () => {
  const text = Array.from({ length: 3_000 }, (_, at) => `第 ${at} 行：课程目标达成情况。`).join("\n");
  const pieces = textPieces(text);
  expect(joined(text)).toBe(text);
  expect(pieces.slice(0, -1).every((piece) => piece.text.endsWith("\n") && piece.text.length < 8_000)).toBe(
    true,
  );
  expect(pieces.reduce((sum, { lines }) => sum + lines, 0)).toBe(3_000);
});

test("a line without end is cut, but no character", () => {
  const text = `a${"𠮷".repeat(20_000)}`;
  expect(joined(text)).toBe(text);
  expect(textPieces(text).length).toBeGreaterThan(4);
  expect(textPieces(text).every((piece) => piece.text.isWellFormed())).toBe(true);
});

test("no text has no pieces", () => {
  expect(textPieces("")).toEqual([]);
});
