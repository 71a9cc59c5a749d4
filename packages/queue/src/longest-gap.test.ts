import { expect, test } from "vitest";
import { longestGapMs } from "./longest-gap.ts";

const minutes = 60_000;
const days = 24 * 60 * minutes;

test.each([
  ["* * * * * *", minutes],
  ["* * * * *", minutes],
  ["*/5 * * * *", 5 * minutes],
  ["30 * * * *", 60 * minutes],
  ["*/10 8-19 * * *", days],
  ["0 8 * * *", days],
  ["30 8 * * 1", 7 * days],
  ["0 8 1 * *", 62 * days],
  ["0 8 29 2 *", 8 * 366 * days],
])("%s comes round within %i ms", (pattern, gap) => expect(longestGapMs(pattern)).toBe(gap));
