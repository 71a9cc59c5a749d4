import { expect, it } from "vitest";
import { joinTexts } from "./text.ts";

it("joins remarks in both languages and gives null for none", () => {
  const joined = joinTexts([
    { zh: "甲", en: "A" },
    { zh: "乙", en: "B" },
  ]);
  expect(joined).toEqual({ zh: "甲；乙", en: "A; B" });
  expect(joinTexts([])).toBeNull();
});
