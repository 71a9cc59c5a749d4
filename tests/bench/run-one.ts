import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { type Benchmark, holds, measureLine } from "./harness/benchmark.ts";

/** Runs one benchmark in full, prints a line a measure and leaves all that was measured in `results/<name>.json`. */
const name = process.argv[2] ?? "";
const module: { readonly benchmark: Benchmark } = await import(`./${name}.bench.ts`);
const measures = await module.benchmark.run("full");
for (const measure of measures) process.stdout.write(`${measureLine(name, measure)}\n`);

const folder = join(import.meta.dirname, "results");
await mkdir(folder, { recursive: true });
const result = {
  name,
  finishedAt: new Date().toISOString(),
  machine: { processors: cpus().map(({ model }) => model), node: process.version },
  passed: measures.every(holds),
  measures,
};
await writeFile(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
if (!result.passed) process.exitCode = 1;
