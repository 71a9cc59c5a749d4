import { expect, test } from "vitest";
import { largeLine, largePackage, mostMib } from "./large-package.ts";

/** In small; `node tests/faults/large-package.ts` sends 4 GB. */
test("a large package goes through in little memory, although the API is killed twice on the way", {
  timeout: 480_000,
}, async () => {
  const figures = await largePackage({ files: 8, fileMib: 40, kills: 2 });
  const line = largeLine(figures);
  console.log(line);
  expect(figures.api, line).toBeLessThan(mostMib);
  expect(figures.worker, line).toBeLessThan(mostMib);
});
