import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { type LetterEntry, letterProblems } from "./check-letter.ts";

const today = localDate("2026-10-21");
const entry = (change: Partial<LetterEntry> = {}): LetterEntry => ({
  kind: "reminder",
  number: "函〔2026〕8号",
  sender: "中国工程教育专业认证协会",
  letterDate: localDate("2026-10-12"),
  receivedOn: localDate("2026-10-19"),
  summary: "催报2025年度报备材料",
  demandedOn: localDate("2026-11-10"),
  programmes: 1,
  ...change,
});
const fields = (change: Partial<LetterEntry>) =>
  letterProblems(entry(change), today).map(({ field }) => field.zh);

test("a letter that came in order has nothing against it", () => {
  expect(letterProblems(entry(), today)).toEqual([]);
  expect(fields({ kind: "other", programmes: 0, demandedOn: null })).toEqual([]);
});

test("every field says what it lacks", () => {
  expect(fields({ number: " ", summary: "", sender: "" })).toEqual(["文号", "来函单位", "内容摘要"]);
  expect(fields({ letterDate: localDate("2026-10-20") })).toEqual(["来函日期"]);
  expect(fields({ receivedOn: localDate("2026-10-22") })).toEqual(["收到日期"]);
  expect(fields({ demandedOn: localDate("2026-10-11") })).toEqual(["来函所定期限"]);
  expect(fields({ programmes: 0 })).toEqual(["涉及专业"]);
});
