import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { compare } from "./compare.ts";

test("runs both in turn, throws the first run of each away, and times nothing but the run", async () => {
  const calls: string[] = [];
  const contender = (name: string, milliseconds: number) => ({
    name,
    unit: "things",
    prepare: async () => {
      calls.push(`prepare ${name}`);
      await sleep(40);
    },
    run: async () => {
      calls.push(name);
      await sleep(milliseconds);
      return 100;
    },
  });
  const { ratios, ratio, rates } = await compare(contender("a", 5), contender("b", 50), 2);
  const round = ["prepare a", "a", "prepare b", "b"];
  expect(calls).toEqual([...round, ...round, ...round]);
  expect(ratios).toHaveLength(2);
  expect(ratio).toBeGreaterThan(2);
  expect(rates.map(({ name }) => name)).toEqual(["a", "b"]);
  expect(rates[1].perSecond).toBeLessThan(100 / 0.045);
});
