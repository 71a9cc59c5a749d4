import { expect, test } from "vitest";
import {
  formatBytes,
  formatDay,
  formatDayWithWeekday,
  formatInstant,
  formatMonth,
  formatMonthDay,
} from "./format.ts";

test("names a day with its weekday, and the year only where it is another", () => {
  expect(formatDayWithWeekday("2026-10-31", "2026-10-21", "zh")).toBe("10月31日（周六）");
  expect(formatDayWithWeekday("2026-10-31", "2026-10-21", "en")).toBe("Sat 31 Oct");
  expect(formatDay("2027-01-01", "2026-10-21", "zh")).toBe("2027年1月1日");
  expect(formatDay("2027-01-01", "2026-10-21", "en")).toBe("1 Jan 2027");
});

test("names a month", () => {
  expect(formatMonth("2022-01", "zh")).toBe("2022年1月");
  expect(formatMonth("2022-12", "en")).toBe("Dec 2022");
});

test("names a day of every year", () => {
  expect(formatMonthDay({ month: 2, day: 29 }, "zh")).toBe("2月29日");
  expect(formatMonthDay({ month: 10, day: 31 }, "en")).toBe("31 Oct");
});

test("shows an instant on the institution's wall clock, not the reader's", () => {
  expect(formatInstant("2026-10-31T16:30:00Z", "Asia/Shanghai")).toBe("2026-11-01 00:30");
  expect(formatInstant("2026-10-31T16:30:00Z", "Asia/Urumqi")).toBe("2026-10-31 22:30");
});

test.each([
  [0, "0 B"],
  [1023, "1023 B"],
  [1024, "1.0 KB"],
  [1_482_113, "1.4 MB"],
  [2 ** 31, "2.0 GB"],
  [150 * 1024, "150 KB"],
])("%i bytes are %s", (bytes, text) => expect(formatBytes(bytes)).toBe(text));
