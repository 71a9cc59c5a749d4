import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import { isBeforeSystem } from "./is-before-system.ts";
import { obligationForTest } from "./obligation-for-test.ts";

const since = localDate("2026-01-01");
const past = { schoolDue: localDate("2025-10-31"), agencyDue: localDate("2025-12-31") } as const;
const filing = { id: "f1" as FilingId, status: "not-started" } as const; // an id of nobody

test.each([
  ["every date had passed", past, true],
  ["one date was still to come", { ...past, agencyDue: localDate("2026-01-01") }, false],
  [
    "a target alone had passed",
    { schoolDue: null, agencyDue: null, targetDue: localDate("2024-12-31") },
    true,
  ],
  ["no date, of an earlier year", { schoolDue: null, agencyDue: null, year: 2025 }, true],
  ["no date, of this year", { schoolDue: null, agencyDue: null }, false],
  ["it was registered as done", { ...past, state: "fulfilled" }, false],
  ["a filing was opened here", { ...past, filing }, false],
] as const)("%s", (_, change, expected) => {
  expect(isBeforeSystem(obligationForTest(change), since)).toBe(expected);
});

test("nothing is before a system whose first day nobody knows", () => {
  expect(isBeforeSystem(obligationForTest(past), null)).toBe(false);
});
