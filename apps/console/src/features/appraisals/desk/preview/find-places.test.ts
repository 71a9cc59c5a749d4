import { expect, test } from "vitest";
import { findPlaces } from "./find-places.ts";

test("every place is found, and none overlaps another", () => {
  expect(findPlaces("目标达成，目标未达成", "目标")).toEqual([0, 5]);
  expect(findPlaces("aaaa", "aa")).toEqual([0, 2]);
});

test("no words have no place, and beyond the most nothing is counted", () => {
  expect(findPlaces("abc", "")).toEqual([]);
  expect(findPlaces("a".repeat(30), "a", 12)).toHaveLength(12);
});
