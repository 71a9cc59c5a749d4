import { expect, test } from "vitest";
import { fuzzed, fuzzLine, fuzzReader } from "./fuzz-readers.ts";

test.each(fuzzed)(
  "300 mutants of %s are answered, and cost nothing but themselves",
  { timeout: 120_000 },
  async (format) => {
    const figures = await fuzzReader(format, 300, 5);
    console.log(fuzzLine(format, figures));
    expect(figures).toMatchObject({ crashes: 0, hangs: 0 });
    expect(Object.values(figures.conditions).reduce((sum, count) => sum + count, 0)).toBe(300);
    expect(figures.read).toBeGreaterThan(30);
  },
);
