import { expect, test } from "vitest";
import { dateInput, spanInput } from "./date-input.ts";

const messages = (value: unknown) =>
  spanInput.safeParse(value).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

test("a date is a day that the calendar has", () => {
  expect(dateInput.parse("2028-02-29")).toBe("2028-02-29");
  for (const text of ["2026-2-1", "2026-02-29", "31.10.2026", "", "2026-10-31T00:00:00Z", "2026-13-01"])
    expect(dateInput.safeParse(text).success).toBe(false);
});

test("a span says what was found and what is allowed", () => {
  expect(messages({ from: "2026-01-01", to: "2026-12-31" })).toBeUndefined();
  expect(messages({ from: "2026-02-30", to: "2026-12-31" })).toEqual([
    "from: “2026-02-30”; allowed: a day that the calendar has, from 1900-01-01 to 2199-12-31",
  ]);
  expect(messages({ from: "2026-01-02", to: "2026-01-01" })).toEqual([
    "to: 2026-01-01; allowed: not before from, 2026-01-02",
  ]);
  expect(messages({ from: "2000-01-01", to: "2190-01-01" })).toEqual([
    "to: 2190-01-01; allowed: at most 15 years after from",
  ]);
});
