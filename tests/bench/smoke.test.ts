import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { holds, type Measure } from "./harness/benchmark.ts";

const run = promisify(execFile);
const ending = ".bench.ts";
const names = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length));

/** So that no benchmark rots; the figures themselves are those of `npm run bench`. */
describe.each(names)("%s in small", (name) => {
  it("finds figures, and what it counts is right", { timeout: 120_000 }, async () => {
    const { name: own, measures } = await smoke(name);
    expect(own).toBe(name);
    expect(measures.length).toBeGreaterThan(0);
    for (const measure of measures) expect(valueOf(measure), measure.name).toBeGreaterThanOrEqual(0);
    expect(measures.filter(({ kind }) => kind === "figure").filter((each) => !holds(each))).toEqual([]);
  });
});

it("knows every benchmark", () => {
  expect(names.length).toBeGreaterThan(0);
});

/** In a process of its own, so that none answers for the memory of another. */
async function smoke(
  name: string,
): Promise<{ readonly name: string; readonly measures: readonly Measure[] }> {
  const file = join(import.meta.dirname, "smoke-one.ts");
  const { stdout } = await run(process.execPath, ["--expose-gc", file, name]);
  return JSON.parse(stdout);
}

const valueOf = (measure: Measure): number =>
  measure.kind === "ratio" ? measure.comparison.ratio : measure.value;
