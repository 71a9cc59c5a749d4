import { expect, test } from "vitest";
import { median, medianInterval } from "./statistics.ts";

test("the median is the middle value, or the mean of both middle ones", () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([7])]).toEqual([2, 2.5, 7]);
  expect(() => median([])).toThrow("at least one value");
});

test("the interval holds the median, lies within the values and is the same each time", () => {
  const values = [48, 52, 50, 70, 49];
  const { from, to } = medianInterval(values);
  expect(from).toBeLessThanOrEqual(50);
  expect(to).toBeGreaterThanOrEqual(50);
  expect([from >= 48, to <= 70]).toEqual([true, true]);
  expect(medianInterval(values)).toEqual({ from, to });
  expect(medianInterval([5, 5, 5, 5, 5])).toEqual({ from: 5, to: 5 });
});
