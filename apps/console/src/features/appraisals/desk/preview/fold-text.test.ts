import { expect, test } from "vitest";
import { foldText } from "./fold-text.ts";

test("capitals and wide characters are compared as the others", () => {
  expect(foldText("ＣＤＩＯ：达成度　０．７８")).toBe("cdio:达成度 0.78");
});

test("every character keeps its place", () => {
  const text = "İstanbul 课程 ABC";
  expect(foldText(text)).toHaveLength(text.length);
  expect(foldText(text).indexOf("课程")).toBe(text.indexOf("课程"));
});
