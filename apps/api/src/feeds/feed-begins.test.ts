import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { feedBegins } from "./feed-begins.ts";

test.each([
  ["2026-10-21", "2026-01-01"],
  ["2026-12-31", "2026-01-01"],
  ["2027-01-01", "2026-10-03"],
  ["2027-03-31", "2026-12-31"],
  ["2027-04-01", "2027-01-01"],
  ["2028-02-29", "2027-12-01"],
])("read on %s it begins with %s", (today, first) => {
  expect(feedBegins(localDate(today))).toBe(first);
});
