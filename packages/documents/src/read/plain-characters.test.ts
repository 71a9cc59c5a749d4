import { expect, test } from "vitest";
import { plainCharacters } from "./plain-characters.ts";

test("radicals become the characters that people type, and nothing else changes", () => {
  expect(plainCharacters("课程\u2F6C标 \u2F45法 \u2EC5\u2ED3\u2EDA\u2ED4")).toBe("课程目标 方法 见长页门");
  expect(plainCharacters("课程目标（１）①㎡ﬁ")).toBe("课程目标（１）①㎡ﬁ");
});

test("no radical that is a character of today's texts is left", () => {
  const radicals = Array.from({ length: 0xd6 }, (_, at) => String.fromCodePoint(0x2f00 + at));
  for (const radical of [...radicals, ..."⻅⻓⻔⻚⻘⻋⻢⻛⻩"])
    expect(plainCharacters(radical)).toMatch(/[\u3400-\u9FFF]/);
});
