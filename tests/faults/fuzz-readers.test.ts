import { expect, test } from "vitest";
import { mutantOf } from "./fuzz/mutant-of.ts";
import { fuzzed } from "./fuzz/samples.ts";
import { fuzzLine, fuzzReader } from "./fuzz-readers.ts";

const SEED = 5;

test.each(fuzzed)(
  "40 mutants of %s are answered and reviewed, and cost nothing but themselves",
  {
    timeout: 120_000,
  },
  async (kind) => {
    const figures = await fuzzReader(kind, 40, SEED);
    console.log(fuzzLine(kind, SEED, figures));
    expect(figures).toMatchObject({ mutants: 40, rejected: 0, crashes: 0, hangs: 0, unanswered: 0 });
    expect(Object.keys(figures.conditions).length).toBeGreaterThan(1);
    expect(figures.ownPeakMiB).toBeLessThan(1024);
  },
);

test.each(fuzzed)("a mutant of %s can be made again", async (kind) => {
  const once = await mutantOf(kind, SEED, 7);
  expect(await mutantOf(kind, SEED, 7)).toEqual(once);
});
