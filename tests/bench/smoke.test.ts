import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type Benchmark, holds, type Measure } from "./harness/benchmark.ts";

const ending = ".bench.ts";
const names = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length));

/** So that no benchmark rots; the figures themselves are those of `npm run bench`. */
describe.each(names)("%s in small", (name) => {
  it("finds figures, and what it counts is right", async () => {
    const { benchmark }: { readonly benchmark: Benchmark } = await import(`./${name}.bench.ts`);
    expect(benchmark.name).toBe(name);
    const measures = await benchmark.run("smoke");
    expect(measures.length).toBeGreaterThan(0);
    for (const measure of measures) expect(valueOf(measure), measure.name).toBeGreaterThanOrEqual(0);
    expect(measures.filter(({ kind }) => kind === "figure").filter((each) => !holds(each))).toEqual([]);
  });
});

it("knows every benchmark", () => {
  expect(names.length).toBeGreaterThan(0);
});

const valueOf = (measure: Measure): number =>
  measure.kind === "ratio" ? measure.comparison.ratio : measure.value;
