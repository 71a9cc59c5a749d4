import { expect, test } from "vitest";
import { readPrintedValue } from "./printed-value.ts";

test.each([
  ["0.783", 0.783, 3],
  ["0.8", 0.8, 1],
  ["78.3%", 0.783, 3],
  ["78%", 0.78, 2],
  ["0.78（达成）", 0.78, 2],
  ["1", 1, 2],
  ["0", 0, 2],
  ["100%", 1, 2],
  [1, 1, 2],
  [0.7, 0.7, 2],
])("%s is a share", (cell, value, decimals) => {
  expect(readPrintedValue(cell)).toEqual({ value, decimals });
});

test.each(["3", "达成", "1.3", "-0.5", ""])("%s is none", (cell) => {
  expect(readPrintedValue(cell)).toBeNull();
});
