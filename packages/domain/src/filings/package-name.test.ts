import { expect, test } from "vitest";
import { utf8Length } from "./byte-order.ts";
import { packageName } from "./package-name.ts";

test.each([
  ["成绩.xlsx", "", "成绩.xlsx"],
  ["成绩.xlsx", "（2）", "成绩（2）.xlsx"],
  ["理论/实验课程", "", "理论实验课程"],
  ['a<b>:"c"|?*.pdf', "", "abc.pdf"],
  ["结尾. . ", "", "结尾"],
  ["...", "", "_"],
  [".hidden", "（2）", ".hidden（2）"],
])("%j with mark %j becomes %j", (name, mark, expected) => {
  expect(packageName(name, mark)).toBe(expected);
});

test("is cut between characters, the extension and the mark kept", () => {
  const name = packageName(`${"课".repeat(200)}.docx`, "（2）");
  expect(utf8Length(name)).toBeLessThanOrEqual(255);
  expect(name).toMatch(/^课{81}（2）\.docx$/);
  expect(packageName(`${"𠮷".repeat(100)}.pdf`, "").isWellFormed()).toBe(true);
});
