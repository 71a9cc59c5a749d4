import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { validityForTest } from "./programme-for-test.ts";
import { validityStanding } from "./validity-standing.ts";

test.each([
  ["2022-01", "2027-12", "in-validity"],
  ["2021-01", "2026-12", "ending"],
  ["2021-05", "2026-10", "ending"],
  ["2020-05", "2026-09", "expired"],
  ["2026-11", "2032-10", "future"],
])("from %s to %s is %s on 31 October 2026", (from, to, standing) => {
  expect(validityStanding(validityForTest(from, to), localDate("2026-10-31"))).toBe(standing);
});

test("a validity that was taken away stands no more from that day on", () => {
  const taken = validityForTest("2022-01", "2027-12", { discontinuedFrom: localDate("2026-10-31") });
  expect(validityStanding(taken, "2026-10-30")).toBe("in-validity");
  expect(validityStanding(taken, "2026-10-31")).toBe("discontinued");
});

test("the last month counts to its last day", () => {
  expect(validityStanding(validityForTest("2021-05", "2026-10"), "2026-11-01")).toBe("expired");
});

test("without a validity one is an applicant", () =>
  expect(validityStanding(null, "2026-10-31")).toBe("applicant"));
