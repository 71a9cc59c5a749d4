import { expect, test } from "vitest";
import { figuresLine, timeZones, zones } from "./time-zones.fault.ts";

test("wherever the machine stands, dates and plans are the same", async () => {
  const found = await timeZones({ instants: 2000, ladders: 500, seed: 7 });
  console.log(figuresLine(found));
  expect(found.map(({ zone }) => zone)).toEqual([...zones]);
  expect(found.map(({ wrong }) => wrong)).toEqual(zones.map(() => 0));
  expect(new Set(found.map(({ digest }) => digest)).size).toBe(1);
  expect(found[0]?.plans).toBeGreaterThan(100);
});
