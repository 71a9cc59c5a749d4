import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { mapBounded } from "./map-bounded.ts";

test("keeps the order of the items and the bound", async () => {
  let running = 0;
  let most = 0;
  const results = await mapBounded([5, 1, 3, 2, 4], 2, async (item) => {
    most = Math.max(most, ++running);
    await sleep(item);
    running--;
    return item * 10;
  });
  expect(results).toEqual([50, 10, 30, 20, 40]);
  expect(most).toBe(2);
});

test("begins nothing after a failure and waits for what has begun", async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const done = mapBounded([1, 2, 3, 4], 2, async (item) => {
    begun.push(item);
    if (item === 1) throw new Error("first");
    await sleep(20);
    ended.push(item);
  });
  await expect(done).rejects.toThrow("first");
  expect(begun).toEqual([1, 2]);
  expect(ended).toEqual([2]);
});

test("does nothing for nothing", async () => {
  expect(await mapBounded([], 3, (item) => Promise.resolve(item))).toEqual([]);
});
