import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { linkExpiry } from "./link-expiry.ts";

const today = localDate("2026-10-21");

test.each([
  ["2026-10-20", "expired"],
  ["2026-10-21", "expires-soon"],
  ["2026-11-20", "expires-soon"],
  ["2026-11-21", null],
] as const)("a share until %s: %s", (until, expected) => {
  expect(linkExpiry(localDate(until), today)).toBe(expected);
});

test("one without a last day never ends", () => {
  expect(linkExpiry(null, today)).toBeNull();
});
