import { describe, expect, it } from "vitest";
import {
  addDays,
  dateOf,
  dayNumber,
  daysBetween,
  fromDayNumber,
  lastDayOf,
  localDate,
  localDateAt,
  monthDayIn,
  parseLocalDate,
  parseYearMonth,
  weekdayOf,
  yearMonth,
} from "./dates.ts";

describe("parseLocalDate", () => {
  it.each(["2026-10-31", "2024-02-29", "1900-01-01", "2199-12-31"])("takes %s", (text) => {
    expect(parseLocalDate(text)).toEqual({ ok: true, value: text });
  });
  it.each(["2026-2-3", "20261031", "2026-10-31T00:00", ""])("refuses the form of %j", (text) => {
    expect(parseLocalDate(text)).toEqual({ ok: false, error: "form" });
  });
  it.each(["2026-02-29", "2026-13-01", "2026-04-31", "2026-00-10", "1899-12-31", "2100-02-29"])(
    "knows no day %s",
    (text) => {
      expect(parseLocalDate(text)).toEqual({ ok: false, error: "date" });
    },
  );
});

describe("parseYearMonth", () => {
  it("takes a month and refuses another form or month", () => {
    expect(parseYearMonth("2023-05")).toEqual({ ok: true, value: "2023-05" });
    expect(parseYearMonth("2023-5")).toEqual({ ok: false, error: "form" });
    expect(parseYearMonth("2023-13")).toEqual({ ok: false, error: "date" });
  });
});

it("throws on a literal that is no date or month", () => {
  expect(() => localDate("2026-02-30")).toThrow(RangeError);
  expect(() => yearMonth("2026-00")).toThrow(RangeError);
});

it("counts days since 1970-01-01 and back, over leap days and century years", () => {
  expect(dayNumber(localDate("1970-01-01"))).toBe(0);
  expect(dayNumber(localDate("1969-12-31"))).toBe(-1);
  expect(fromDayNumber(dayNumber(localDate("2100-03-01")) - 1)).toBe("2100-02-28");
  expect(addDays(localDate("2024-02-28"), 1)).toBe("2024-02-29");
  expect(daysBetween(localDate("2026-12-31"), localDate("2026-10-31"))).toBe(-61);
});

it("numbers the weekdays from Monday", () => {
  expect(weekdayOf(localDate("2026-10-31"))).toBe(6);
  expect(weekdayOf(localDate("2027-10-31"))).toBe(7);
  expect(weekdayOf(localDate("1969-12-29"))).toBe(1);
});

it("ends a month on its last day and lets 29 February fall on the 28th", () => {
  expect(lastDayOf(yearMonth("2024-02"))).toBe("2024-02-29");
  expect(lastDayOf(yearMonth("2026-02"))).toBe("2026-02-28");
  expect(monthDayIn(2026, { month: 2, day: 29 })).toBe("2026-02-28");
  expect(monthDayIn(2028, { month: 2, day: 29 })).toBe("2028-02-29");
  expect(dateOf(2026, 1, 9)).toBe("2026-01-09");
});

describe("localDateAt", () => {
  it("runs a day to 24:00 of the institution's clock", () => {
    expect(localDateAt(new Date("2026-10-31T15:59:59.999Z"), "Asia/Shanghai")).toBe("2026-10-31");
    expect(localDateAt(new Date("2026-10-31T16:00:00Z"), "Asia/Shanghai")).toBe("2026-11-01");
  });
  it("knows Shanghai's summer time of 1986 to 1991", () => {
    expect(localDateAt(new Date("1988-07-01T15:30:00Z"), "Asia/Shanghai")).toBe("1988-07-02");
    expect(localDateAt(new Date("1992-07-01T15:30:00Z"), "Asia/Shanghai")).toBe("1992-07-01");
  });
});
