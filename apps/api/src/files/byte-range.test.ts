import { expect, test } from "vitest";
import { byteRange } from "./byte-range.ts";

test.each([
  [undefined, "whole"],
  ["bytes=0-", { start: 0, end: 10 }],
  ["bytes=3-", { start: 3, end: 10 }],
  ["bytes=3-4", { start: 3, end: 5 }],
  ["bytes=3-400", { start: 3, end: 10 }],
  ["bytes=-4", { start: 6, end: 10 }],
  ["bytes=-40", { start: 0, end: 10 }],
  ["bytes=-0", "none"],
  ["bytes=10-", "none"],
  ["bytes=4-3", "whole"],
  ["bytes=0-1,4-5", "whole"],
  ["bytes=-", "whole"],
  ["lines=1-2", "whole"],
])("%s of ten bytes", (header, expected) => {
  expect(byteRange(header, 10)).toEqual(expected);
});

test("nothing can be asked of what is empty", () => {
  expect(byteRange("bytes=0-", 0)).toBe("none");
  expect(byteRange("bytes=-1", 0)).toBe("none");
});
