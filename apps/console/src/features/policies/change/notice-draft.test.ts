import { noticePack } from "@goodstanding/domain/policy/pack";
import { expect, test } from "vitest";
import { draftOf, type NoticeDraft, noticeOf } from "./notice-draft.ts";

const surroundings = { authority: { zh: "认证协会", en: "The association" }, id: null };
const draft: NoticeDraft = {
  ...{
    regime: "engineering",
    year: 2026,
    title: " 2026年度通知 ",
    number: "协会〔2026〕1号",
    issued: "2026-02-10",
  },
  dates: [{ key: 0, rule: "annual-filing", from: "", to: "2026-12-15", clause: "第三条" }],
  windows: [{ key: 0, rule: "application", from: "", to: "2026-09-30", clause: "第一条" }],
};

test("makes what the domain takes for a notice, and takes it apart again", () => {
  const notice = noticeOf(draft, surroundings);
  if (notice === null) throw new Error("the notice is not whole");
  expect(noticePack.parse(notice)).toEqual(notice);
  expect(notice.document.title).toBe("2026年度通知");
  expect(noticeOf(draftOf(notice), { ...surroundings, id: notice.id })).toEqual(notice);
});

test("a correction keeps the id, whatever the year", () => {
  expect(noticeOf({ ...draft, year: 2027 }, { ...surroundings, id: "notice-engineering-2026" })?.id).toBe(
    "notice-engineering-2026",
  );
});

test.each([
  ["a title", { title: "  " }],
  ["a year", { year: null }],
  ["a line", { dates: [], windows: [] }],
  ["a whole day of issue", { issued: "2026-02" }],
  ["the duty of a line", { dates: [{ key: 0, rule: null, from: "", to: "2026-12-15", clause: "第三条" }] }],
  [
    "the clause of a line",
    { windows: [{ key: 0, rule: "application", from: "", to: "2026-09-30", clause: " " }] },
  ],
  ["the day of a line", { dates: [{ key: 0, rule: "annual-filing", from: "", to: "", clause: "第三条" }] }],
] as const)("without %s it is no notice", (_, part) => {
  expect(noticeOf({ ...draft, ...part }, surroundings)).toBeNull();
});
