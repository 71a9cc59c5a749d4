import type { UploadId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import { fileForTest, filingForTest } from "./filing-for-test.ts";
import { pollEveryMs } from "./poll-every.ts";
import { reviewForTest, submissionForTest } from "./submission-for-test.ts";

const detail = filingForTest();
const reading = { ...detail, may: { ...detail.may, edit: false } };
const arrival = {
  id: "a" as UploadId, // of nobody
  path: "整包.zip",
  kind: "archive",
  state: "extracting",
  percent: 10,
  step: null,
  problem: null,
  by: { zh: "教学秘书", en: "Secretary" },
  ...{ isOwn: true, isInterrupted: false, lastAt: "2026-10-21T01:00:00.000Z" },
} as const;

test("a review and an archive being taken apart are watched closely; a page at rest asks nothing", () => {
  const open = submissionForTest({ review: reviewForTest({ state: "running" }) });
  expect(pollEveryMs({ ...reading, submissions: [open] })).toBe(4000);
  expect(pollEveryMs({ ...detail, arrivals: [arrival] })).toBe(2000);
  expect(pollEveryMs({ ...detail, arrivals: [{ ...arrival, state: "receiving" }] })).toBe(10_000);
  const refused = { ...arrival, state: "refused", problem: { zh: "坏", en: "bad" } } as const;
  expect(pollEveryMs({ ...reading, arrivals: [refused] })).toBe(false);
});

test("several people are heard of every ten seconds, with thousands of files every thirty", () => {
  expect(pollEveryMs(detail)).toBe(10_000);
  const files = Array.from({ length: 1001 }, (_, index) => fileForTest({ id: `${index}`, path: `${index}` }));
  expect(pollEveryMs({ ...detail, files })).toBe(30_000);
});
