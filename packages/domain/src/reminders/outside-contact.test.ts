import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { type ContactEntry, contactProblems } from "./outside-contact.ts";

const today = localDate("2026-11-02");
const entry = (change: Partial<ContactEntry> = {}): ContactEntry => ({
  onDay: today,
  atTime: "09:30",
  means: "telephone",
  withWhom: "机械工程学院教学秘书",
  said: "告知材料尚未提交，请于11月4日前补交",
  madeBy: "教务处",
  ...change,
});
const fields = (change: Partial<ContactEntry>) =>
  contactProblems(entry(change), today).map(({ field }) => field.zh);

test("a contact of today or before, with whom, what and by whom, is right; its time may be unknown", () => {
  expect(fields({})).toEqual([]);
  expect(fields({ atTime: null, onDay: localDate("2026-10-01") })).toEqual([]);
});

test("nobody has been reached tomorrow, at no time, or without words", () => {
  expect(fields({ onDay: localDate("2026-11-03") })).toEqual(["联系日期"]);
  expect(fields({ atTime: "24:00" })).toEqual(["联系时间"]);
  expect(fields({ withWhom: " ", said: "", madeBy: "字".repeat(101) })).toEqual([
    "联系对象",
    "联系内容",
    "联系人",
  ]);
  expect(contactProblems(entry({ said: "字".repeat(501) }), today)[0]).toEqual({
    field: { zh: "联系内容", en: "what was said" },
    found: `${"字".repeat(20)}…`,
    expected: { zh: "1–500 字", en: "1 to 500 characters" },
  });
});
