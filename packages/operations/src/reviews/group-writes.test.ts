import { expect, test } from "vitest";
import { groupWrites } from "./group-writes.ts";

test("rows that come during a write are written together after it", async () => {
  const written: (readonly number[])[] = [];
  const first = Promise.withResolvers<void>();
  const add = groupWrites<number>(async (rows) => {
    written.push(rows);
    if (rows.includes(1)) await first.promise;
  });
  const one = add(1);
  await Promise.resolve();
  const others = [add(2), add(3)];
  expect(written).toEqual([[1]]);
  first.resolve();
  await one;
  await Promise.all(others);
  await add(4);
  expect(written).toEqual([[1], [2, 3], [4]]);
});

test("a failed write fails whoever waits for it and all that come later", async () => {
  const add = groupWrites<number>(() => Promise.reject(new Error("gone")));
  await expect(Promise.all([add(1), add(2)])).rejects.toThrow("gone");
  await expect(add(3)).rejects.toThrow("gone");
});
