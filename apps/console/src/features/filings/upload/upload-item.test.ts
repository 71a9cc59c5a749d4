import { expect, test } from "vitest";
import { type UploadItem, type UploadState, uploadPercent, uploadTotals } from "./upload-item.ts";

const item = (state: UploadState, size: number, sent: number): UploadItem => ({
  id: size,
  kind: "file",
  path: `${state} ${size}`,
  body: new Blob(["x".repeat(size)]),
  state,
  sent,
  failure: null,
});

test("adds up everything but what was called off", () => {
  const totals = uploadTotals([
    item("done", 10, 10),
    item("sending", 30, 15),
    item("failed", 10, 0),
    item("paused", 8, 4),
    item("cancelled", 99, 0),
  ]);
  expect(totals).toEqual({ count: 4, done: 1, failed: 1, paused: 1, active: 1, sent: 29, size: 58 });
  expect(uploadPercent(totals)).toBe(50);
});

test("a package of empty files also ends at a hundred", () => {
  expect(uploadPercent(uploadTotals([item("done", 0, 0), item("waiting", 0, 0)]))).toBe(50);
  expect(uploadPercent(uploadTotals([item("done", 0, 0)]))).toBe(100);
  expect(uploadPercent(uploadTotals([]))).toBe(0);
});
