import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { obligationForTest } from "../../lib/obligation-for-test.ts";
import { byYear } from "./by-year.ts";

test("this year first, then what comes, then what was", () => {
  const duties = [2024, 2025, 2026, 2028, 2027].map((year) => obligationForTest({ year }));
  expect(byYear(duties, 2026).map(([year]) => year)).toEqual([2026, 2027, 2028, 2025, 2024]);
});

test("a programme whose duties are all past begins with the latest", () => {
  const duties = [2024, 2025].map((year) => obligationForTest({ year }));
  expect(byYear(duties, 2026).map(([year]) => year)).toEqual([2025, 2024]);
});

test("a clock counts in the year that it is shown in, whatever its period is called", () => {
  const clock = obligationForTest({ rule: "rectification-plan", period: "2026-12-20", year: 2027 });
  expect(byYear([clock], 2026).map(([year]) => year)).toEqual([2027]);
});

test("within a year by date; on one day the gravest first; what has no date last", () => {
  const duties = [
    obligationForTest({ rule: "application", schoolDue: null, agencyDue: null, state: "not-owed" }),
    obligationForTest(),
    obligationForTest({ rule: "third-year-report", gravity: "ends-validity" }),
    obligationForTest({ rule: "renewal-lead", schoolDue: null, agencyDue: localDate("2026-03-31") }),
  ];
  const [[, ordered] = [0, []]] = byYear(duties, 2026);
  expect(ordered.map(({ rule }) => rule)).toEqual([
    "renewal-lead",
    "third-year-report",
    "annual-filing",
    "application",
  ]);
});
