import { expect, test } from "vitest";
import { byPeriod } from "./by-period.ts";
import { obligationForTest } from "./programme-for-test.ts";

test("the latest year first, each year's duties in their order", () => {
  const duties = [
    obligationForTest({ period: "2025" }),
    obligationForTest({ period: "2026" }),
    obligationForTest({ period: "2026", rule: "third-year-report" }),
  ];
  expect(byPeriod(duties).map(([period, each]) => [period, each.map(({ rule }) => rule)])).toEqual([
    ["2026", ["annual-filing", "third-year-report"]],
    ["2025", ["annual-filing"]],
  ]);
});
