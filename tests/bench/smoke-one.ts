import type { Benchmark } from "./harness/benchmark.ts";

/** Runs one benchmark in small and prints what it measured as JSON. */
const name = process.argv[2] ?? "";
const module: { readonly benchmark: Benchmark } = await import(`./${name}.bench.ts`);
const measures = await module.benchmark.run("smoke");
process.stdout.write(JSON.stringify({ name: module.benchmark.name, measures }));
