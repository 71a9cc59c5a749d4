import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { groupWrites } from "./group-writes.ts";

const limits = { rows: 3, milliseconds: 50 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("rows are written in groups, one group after the other", async () => {
  const written: (readonly number[])[] = [];
  const first = Promise.withResolvers<void>();
  const { add, end } = groupWrites<number>(async (rows) => {
    written.push(rows);
    if (rows.includes(1)) await first.promise;
  }, limits);
  for (const row of [1, 2, 3, 4, 5]) await add(row);
  expect(written).toEqual([[1, 2, 3]]);
  const sixth = add(6);
  first.resolve();
  await sixth;
  await add(7);
  await end();
  expect(written).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
});

test("whoever fills a group waits for the one before, so that no more than two are held", async () => {
  const first = Promise.withResolvers<void>();
  const { add } = groupWrites<number>(() => first.promise, limits);
  for (const row of [1, 2, 3, 4, 5]) await add(row);
  const settled = vi.fn<() => void>();
  const sixth = add(6).then(settled);
  await vi.advanceTimersByTimeAsync(1000);
  expect(settled).not.toHaveBeenCalled();
  first.resolve();
  await sixth;
});

test("a group that does not fill is written after a while", async () => {
  const write = vi.fn<(rows: readonly number[]) => Promise<void>>(() => Promise.resolve());
  const { add } = groupWrites<number>(write, limits);
  await add(1);
  await vi.advanceTimersByTimeAsync(49);
  expect(write).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(write).toHaveBeenCalledWith([1]);
});

test("a write that fails is told to whoever ends, and nothing is written after it", async () => {
  const write = vi.fn<() => Promise<void>>(() => Promise.reject(new Error("gone")));
  const { add, end } = groupWrites<number>(write, limits);
  await add(1);
  await vi.advanceTimersByTimeAsync(50);
  await expect(add(2)).rejects.toThrow("gone");
  await expect(end()).rejects.toThrow("gone");
  expect(write).toHaveBeenCalledOnce();
});
