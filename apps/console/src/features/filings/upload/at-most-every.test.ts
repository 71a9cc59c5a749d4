import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { atMostEvery } from "./at-most-every.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a burst is told of at its beginning and once at its end, and nothing after", () => {
  const call = vi.fn<() => void>();
  const tell = atMostEvery(200, call);
  for (const _ of Array(50)) tell();
  expect(call).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(199);
  expect(call).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(call).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1000);
  expect(call).toHaveBeenCalledTimes(2);
});

test("what comes singly is told of at once", () => {
  const call = vi.fn<() => void>();
  const tell = atMostEvery(200, call);
  tell();
  vi.advanceTimersByTime(500);
  tell();
  expect(call).toHaveBeenCalledTimes(2);
});
