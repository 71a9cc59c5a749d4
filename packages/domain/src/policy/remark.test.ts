import { expect, it } from "vitest";
import { parameters } from "./parameters.ts";
import { remark, remarkText } from "./remark.ts";

const said = {
  zh: "{nextYear} 6 月前，{majorChangeDays} 日",
  en: "June of {nextYear}, {majorChangeDays} days",
};
const ours = parameters.parse({ majorChangeDays: 60 });

it("is filled with the year of the duty and the school's number", () => {
  expect(remarkText(said, ours, 2024)).toEqual({ zh: "2025 年 6 月前，60 日", en: "June of 2025, 60 days" });
});

it("speaks of every year where it stands in the document", () => {
  expect(remarkText(said, ours, null)).toEqual({
    zh: "次年 6 月前，60 日",
    en: "June of the following year, 60 days",
  });
});

it("leaves nothing blank that nobody fills", () => {
  expect(remark.safeParse(said).success).toBe(true);
  for (const wrong of [
    { ...said, zh: "{year}" },
    { ...said, en: "{nextyear}" },
  ])
    expect(remark.safeParse(wrong).error?.issues.map(({ message }) => message)).toEqual(["remark-blank"]);
});
