import { largePackage } from "../faults/large-package.ts";
import type { Benchmark, Measure } from "./harness/benchmark.ts";

/** What the product promises for either process while 4 GB go through it. */
const CEILING_MIB = 300;

const sizes = {
  full: { files: 16, fileMib: 250, kills: 3 },
  smoke: { files: 2, fileMib: 8, kills: 0 },
} as const;

/**
 * A package through an installation of its own: sent, taken apart, handed in, reviewed, built and downloaded. The memory
 * is the kernel's own high-water mark of each process, and the zip that was downloaded has the hash it was built with.
 */
export const benchmark: Benchmark = {
  name: "large-package",
  run: async (size) => {
    const { api, worker, mebibytes, packageMebibytes, seconds } = await largePackage(sizes[size]);
    const through = `${mebibytes} MiB sent, ${Math.round(packageMebibytes)} MiB downloaded, ${Math.round(seconds)} s`;
    return [held("API", api, through), held("worker", worker, through)];
  },
};

const held = (name: string, value: number, remark: string): Measure => ({
  ...{ kind: "figure", name: `peak resident memory of the ${name}`, value, unit: "MiB" },
  ...{ ceiling: CEILING_MIB, remark },
});
