import { expect, test } from "vitest";
import { type DrawMember, mockDraw } from "./mock-draw.ts";

const member = (stratum: string, key: string): DrawMember => ({ id: `${stratum}${key}`, stratum, key });
const population = [
  ...["3", "1", "2", "4", "5", "6"].map((key) => member("a", key)),
  ...["9", "8", "7"].map((key) => member("b", key)),
  member("c", "0"),
];
const drawn = (size: Parameters<typeof mockDraw>[1], members = population) =>
  mockDraw(members, size)
    .filter(({ isDrawn }) => isDrawn)
    .map(({ id }) => id);

test("a share is rounded up, and every stratum gives one before the rest goes by size", () => {
  expect(drawn({ kind: "share", percent: 41 })).toEqual(["a1", "a2", "b7", "b8", "c0"]);
  expect(drawn({ kind: "count", count: 3 })).toEqual(["a1", "b7", "c0"]);
});

test("a sample smaller than the strata goes to the largest ones", () => {
  expect(drawn({ kind: "count", count: 2 })).toEqual(["a1", "b7"]);
  expect(drawn({ kind: "count", count: 1 })).toEqual(["a1"]);
});

test("the whole is drawn once and no more, and nothing of nothing", () => {
  expect(drawn({ kind: "count", count: 99 })).toHaveLength(10);
  expect(drawn({ kind: "share", percent: 50 }, [])).toEqual([]);
});

test("the order in which filings are given changes nothing", () => {
  const size = { kind: "count", count: 5 } as const;
  expect(mockDraw(population.toReversed(), size)).toEqual(mockDraw(population, size));
});
