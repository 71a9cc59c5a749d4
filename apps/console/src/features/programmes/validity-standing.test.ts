import { localDate, parseYearMonth } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import type { Validity } from "./programme-views.ts";
import { validityStanding } from "./validity-standing.ts";

function validity(from: string, to: string): Validity {
  const [first, last] = [parseYearMonth(from), parseYearMonth(to)];
  if (!first.ok || !last.ok) throw new Error("not months");
  return { from: first.value, to: last.value, conclusion: "passed", isExample: false, inForce: true };
}

test.each([
  ["2022-01", "2027-12", "in-validity"],
  ["2021-01", "2026-12", "ending"],
  ["2021-05", "2026-10", "ending"],
  ["2020-05", "2026-09", "expired"],
  ["2026-11", "2032-10", "future"],
])("from %s to %s is %s on 31 October 2026", (from, to, standing) => {
  expect(validityStanding(validity(from, to), localDate("2026-10-31"))).toBe(standing);
});

test("the last month counts to its last day", () => {
  expect(validityStanding(validity("2021-05", "2026-10"), "2026-11-01")).toBe("expired");
});

test("without a validity one is an applicant", () =>
  expect(validityStanding(null, "2026-10-31")).toBe("applicant"));
