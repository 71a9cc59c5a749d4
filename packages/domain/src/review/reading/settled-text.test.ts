import { expect, test } from "vitest";
import { isSettled } from "./settled-text.ts";

test.each(["课程目标1的达成度为0.78", "、。《机械原理》【附】", "A-b c", ""])("%s is settled", (text) => {
  expect(isSettled(text)).toBe(true);
});

test.each(["８５", "课程目标：", "①", "甲\u00ad乙", "a\tb", "a\u3000b", "\u7406\u0301", "\ufa12"])(
  "%s may not be",
  (text) => {
    expect(isSettled(text)).toBe(false);
  },
);

test("of all characters none that is settled has another form, has no width or is white space beyond a blank", () => {
  const settled = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isSettled);
  expect(settled.length).toBeGreaterThan(20_000);
  expect(settled.filter((each) => each.normalize("NFKC") !== each)).toEqual([]);
  expect(settled.filter((each) => /\p{C}|(?! )\s|\p{M}/u.test(each))).toEqual([]);
});
