import type { Measure } from "./benchmark.ts";

/** The most memory that this process has held since it began, both contenders included. */
export const peakMemory = (ceilingMiB: number): Measure => ({
  kind: "figure",
  name: "peak resident memory of the whole process",
  value: process.resourceUsage().maxRSS / 1024,
  unit: "MiB",
  ceiling: ceilingMiB,
});
