import { expect, test } from "vitest";
import { rateOf, type Sample, secondsLeft, withSample } from "./transfer-rate.ts";

const after = (...samples: readonly Sample[]) => samples.reduce(withSample, [] as readonly Sample[]);

test("the rate is that of the last seconds, and nothing before there is one", () => {
  expect(rateOf(after({ at: 0, sent: 0 }))).toBeNull();
  expect(rateOf(after({ at: 0, sent: 0 }, { at: 500, sent: 100 }))).toBeNull();
  expect(rateOf(after({ at: 0, sent: 0 }, { at: 2000, sent: 4000 }))).toBe(2000);
  const slower = after({ at: 0, sent: 0 }, { at: 5000, sent: 50_000 }, { at: 25_000, sent: 70_000 });
  expect(rateOf(slower)).toBe(1000);
});

test("what was given up is no rate below nothing", () => {
  const samples = after({ at: 0, sent: 9000 }, { at: 1000, sent: 100 }, { at: 2000, sent: 300 });
  expect(rateOf(samples)).toBe(200);
});

test("the time that is left", () => {
  expect([secondsLeft(1000, 300), secondsLeft(0, 300), secondsLeft(10, 0), secondsLeft(10, null)]).toEqual([
    4,
    0,
    null,
    null,
  ]);
});
