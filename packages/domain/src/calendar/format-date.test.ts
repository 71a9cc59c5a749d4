import { expect, it } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { formatDate, formatDay, weekdayName } from "./format-date.ts";

it("writes a date with its weekday in both languages", () => {
  expect(formatDate(localDate("2026-10-31"), "zh")).toBe("2026年10月31日（星期六）");
  expect(formatDate(localDate("2026-10-31"), "en")).toBe("Sat, 31 Oct 2026");
  expect(formatDate(localDate("2027-01-03"), "zh")).toBe("2027年1月3日（星期日）");
  expect(formatDate(localDate("2027-01-03"), "en")).toBe("Sun, 3 Jan 2027");
});

it("writes the day or the weekday alone", () => {
  expect(formatDay(localDate("2026-12-31"), "zh")).toBe("2026年12月31日");
  expect(formatDay(localDate("2026-12-31"), "en")).toBe("31 Dec 2026");
  expect(weekdayName(localDate("2026-12-31"), "zh")).toBe("星期四");
  expect(weekdayName(localDate("2026-10-19"), "en")).toBe("Mon");
});
