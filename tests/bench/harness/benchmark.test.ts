import { describe, expect, it } from "vitest";
import { holds, type Measure, measureLine } from "./benchmark.ts";

const ratio = (from: number, more: object = {}): Measure => ({
  kind: "ratio",
  name: "derive",
  floor: 50,
  comparison: {
    ratios: [60],
    ratio: 60,
    interval: { from, to: 70 },
    rates: [
      { name: "ours", unit: "programmes", perSecond: 31_234.5 },
      { name: "rrule", unit: "programmes", perSecond: 520.25 },
    ],
  },
  ...more,
});

describe("a ratio", () => {
  it("holds when the lower edge of its interval reaches the floor", () => {
    expect([holds(ratio(50)), holds(ratio(49.9))]).toEqual([true, false]);
  });
  it("is said with its interval, its floor and both absolutes", () => {
    expect(measureLine("obligations", ratio(55))).toBe(
      "pass  obligations: derive: 60× [55–70], floor 50×; ours 31,235 programmes/s, rrule 520 programmes/s",
    );
    expect(measureLine("obligations", ratio(40, { goal: 150, remark: "on a sample" }))).toBe(
      "FAIL  obligations: derive: 60× [40–70], floor 50×, goal 150× not reached; ours 31,235 programmes/s, rrule 520 programmes/s (on a sample)",
    );
  });
});

describe("a figure", () => {
  const figure = (value: number): Measure => ({
    kind: "figure",
    name: "memory",
    value,
    unit: "MiB",
    ceiling: 2048,
  });
  it("holds up to its ceiling", () => {
    expect([holds(figure(2048)), holds(figure(2049))]).toEqual([true, false]);
  });
  it("is said with its ceiling", () => {
    expect(measureLine("obligations", figure(512.25))).toBe(
      "pass  obligations: memory: 512 MiB, at most 2,048",
    );
  });
});
