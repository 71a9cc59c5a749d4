import { expect, test } from "vitest";
import { byPeriod } from "./by-period.ts";
import { obligationForTest } from "./programme-for-test.ts";

test("this year first, then what comes, then what was; each year's duties in their order", () => {
  const duties = [
    ...["2024", "2025", "2026", "2028", "2027"].map((period) => obligationForTest({ period })),
    obligationForTest({ period: "2026", rule: "third-year-report" }),
  ];
  const years = byPeriod(duties, "2026");
  expect(years.map(([period]) => period)).toEqual(["2026", "2027", "2028", "2025", "2024"]);
  expect(years[0]?.[1].map(({ rule }) => rule)).toEqual(["annual-filing", "third-year-report"]);
});

test("a programme whose duties are all past begins with the latest", () => {
  const duties = ["2024", "2025"].map((period) => obligationForTest({ period }));
  expect(byPeriod(duties, "2026").map(([period]) => period)).toEqual(["2025", "2024"]);
});
