import { expect, test } from "vitest";
import { buildLarge } from "./large-build.ts";

/** The short form; `node tests/faults/large-build.ts` takes ten gibibytes through and prints the figure. */
test("a package four times as large takes no more memory to build", async () => {
  const small = await buildLarge(1);
  const large = await buildLarge(4);
  expect(large.bytes).toBeGreaterThan(3.9 * small.bytes);
  expect(large.peakMib).toBeLessThan(300);
  expect(large.peakMib - small.peakMib).toBeLessThan(30);
}, 120_000);
