import { expect, test } from "vitest";
import { furthestAhead } from "./furthest-ahead.ts";

test.each([
  ["", 0],
  ["aaa", 0],
  ["ababaaa", 1],
  ["abab", 1],
  ["aabb", 2],
  ["aaaab", 4],
  ["abcaabcbc", 2],
])("%s", (ended, ahead) => {
  expect(furthestAhead([...ended])).toBe(ahead);
});
