import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ObjectiveAttainment } from "./attainment.ts";
import { compareAttainment } from "./compare-attainment.ts";
import type { PrintedAttainment } from "./reading/attainment-report.ts";
import { readPrintedValue } from "./reading/printed-value.ts";

const print = (text: string, objective = 1): PrintedAttainment => {
  const printed = readPrintedValue(text);
  if (!printed) throw new Error(`no value: ${text}`);
  return { objective, ...printed, place: "p. 1" };
};
const computed = (value: number | null, objective = 1): ObjectiveAttainment => ({
  ...{ objective, students: 30, value },
  obstacle: value === null ? "no-full-marks" : null,
});
const outcome = (text: string, value: number): string | undefined =>
  compareAttainment([print(text)], [computed(value)])[0]?.outcome;

describe("a printed value", () => {
  it.each([
    ["0.78", 0.784_9, "agrees"],
    ["0.78", 0.775, "agrees"],
    ["0.78", 0.785, "agrees"],
    ["0.78", 0.785_1, "differs"],
    ["0.785", 0.784_4, "differs"],
    ["0.785", 0.784_6, "agrees"],
    ["78.5%", 0.784_6, "agrees"],
    ["78.5%", 0.786, "differs"],
    ["0.8", 0.76, "agrees"],
    ["0.8", 0.74, "differs"],
    ["1", 1, "agrees"],
    ["1", 0.6, "differs"],
    ["0", 0.4, "differs"],
    ["100%", 0.98, "differs"],
    ["0.7833", 0.783_333_3, "agrees"],
  ])("%s beside %d %s", (text, value, expected) => {
    expect(outcome(text, value)).toBe(expected);
  });

  it("agrees with what it was rounded from, whatever its places", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 4 }),
        (value, places) => {
          expect(outcome(value.toFixed(places), value)).toBe("agrees");
          expect(outcome(`${(value * 100).toFixed(places)}%`, value)).toBe("agrees");
        },
      ),
    );
  });
});

it("leaves open what is printed or computed alone", () => {
  const rows = compareAttainment([print("0.7", 1), print("0.8", 3)], [computed(0.7, 2), computed(null, 3)]);
  expect(rows.map((row) => [row.objective, row.outcome])).toEqual([
    [1, "open"],
    [2, "open"],
    [3, "open"],
  ]);
});
