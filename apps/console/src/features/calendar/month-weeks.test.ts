import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { monthOfDay, monthWeeks, yearSpan } from "./month-weeks.ts";

test.each([
  ["2026-10-31", "2026-09-28", "2026-11-01", 5],
  ["2027-02-10", "2027-02-01", "2027-02-28", 4],
  ["2026-08-01", "2026-07-27", "2026-09-06", 6],
  ["2028-02-29", "2028-01-31", "2028-03-05", 5],
])("the month of %s shows the weeks from %s to %s", (day, first, last, weeks) => {
  const shown = monthWeeks(localDate(day));
  expect([shown[0]?.[0], shown.at(-1)?.at(-1)]).toEqual([first, last]);
  expect(shown).toHaveLength(weeks);
  expect(shown.every((week) => week.length === 7)).toBe(true);
});

test("what is loaded for a year covers the weeks of all its months and the end of the term after it", () => {
  for (const year of [2026, 2027, 2028]) {
    const { from, to } = yearSpan(localDate(`${year}-06-15`));
    expect(from <= (monthWeeks(localDate(`${year}-01-01`))[0]?.[0] ?? "")).toBe(true);
    expect(
      to >=
        (monthWeeks(localDate(`${year}-12-31`))
          .at(-1)
          ?.at(-1) ?? ""),
    ).toBe(true);
    expect(to >= `${year + 1}-01-31`).toBe(true);
  }
});

test("knows first and last day of a month", () =>
  expect(monthOfDay(localDate("2028-02-10"))).toEqual({ from: "2028-02-01", to: "2028-02-29" }));
