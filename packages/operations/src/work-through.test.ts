import { expect, test } from "vitest";
import { workThrough } from "./work-through.ts";

test("results come in the order of the items, one after the other", async () => {
  const begun: number[] = [];
  const work = (item: number) => {
    begun.push(item);
    return Promise.resolve(item * 2);
  };
  expect(await workThrough([3, 1, 2], work)).toEqual([6, 2, 4]);
  expect(begun).toEqual([3, 1, 2]);
});

test("whatever goes wrong is thrown when all the rest is done", async () => {
  const done: number[] = [];
  const work = (item: number) => {
    if (item % 2 === 0) return Promise.reject(new Error(`no ${item}`));
    done.push(item);
    return Promise.resolve(item);
  };
  await expect(workThrough([1, 2, 3, 4, 5], work)).rejects.toMatchObject({
    message: "Error: no 2; Error: no 4",
    errors: [new Error("no 2"), new Error("no 4")],
  });
  expect(done).toEqual([1, 3, 5]);
});
