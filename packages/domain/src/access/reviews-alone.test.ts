import { expect, test } from "vitest";
import { reviewsAlone } from "./reviews-alone.ts";

test.each([
  [["school-expert"], true],
  [["school-expert", "teaching-secretary"], false],
  [["quality-office-staff"], false],
  [[], false],
] as const)("who holds %s reviews and nothing else: %s", (roles, expected) => {
  expect(reviewsAlone(roles)).toBe(expected);
});
