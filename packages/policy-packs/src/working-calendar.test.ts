import { coverageRemark } from "@goodstanding/domain/calendar/holiday-coverage";
import { lastWorkingDayOnOrBefore } from "@goodstanding/domain/calendar/working-days";
import { addDays, dayNumber, localDate, weekdayOf } from "@goodstanding/domain/kernel/dates";
import type { HolidayNotice } from "@goodstanding/domain/policy/holiday-notice";
import { isWorkday } from "chinese-days";
import { describe, expect, it } from "vitest";
import { calendarWith, workingCalendar, workingCalendarFrom } from "./working-calendar.ts";

const works = (date: string): boolean => workingCalendar.isWorkingDay(dayNumber(localDate(date)));

describe("workingCalendar", () => {
  it("knows the exchanges around National Day 2026", () => {
    const days = [
      "2026-09-20",
      "2026-09-30",
      "2026-10-01",
      "2026-10-07",
      "2026-10-08",
      "2026-10-10",
      "2026-10-11",
    ];
    expect(days.filter(works)).toEqual(["2026-09-20", "2026-09-30", "2026-10-08", "2026-10-10"]);
  });
  it("puts the last working day of Saturday 2026-10-31 on the Friday", () => {
    expect(lastWorkingDayOnOrBefore(workingCalendar, localDate("2026-10-31"))).toBe("2026-10-30");
  });
  it("covers 2004 to 2026 officially and no other year", () => {
    const years = Array.from({ length: 30 }, (_, index) => 2000 + index);
    expect(years.filter((year) => workingCalendar.coverage(year) === "official")).toEqual(
      years.filter((year) => year >= 2004 && year <= 2026),
    );
    expect([workingCalendar.coverage(2003), workingCalendar.coverage(2027)]).toEqual(["none", "none"]);
  });
  it("answers by weekends in a year that it does not cover", () => {
    expect(["2027-01-01", "2027-01-02", "2027-01-03", "2027-10-01"].filter(works)).toEqual([
      "2027-01-01",
      "2027-10-01",
    ]);
  });
  it("agrees with the library on every day of every year that it covers", () => {
    const differing: string[] = [];
    for (let date = localDate("2004-01-01"); date <= "2026-12-31"; date = addDays(date, 1)) {
      if (works(date) !== isWorkday(date)) differing.push(date);
    }
    expect(differing).toEqual([]);
  });
});

describe("workingCalendarFrom", () => {
  const partial = workingCalendarFrom({ holidays: { "2027-01-01": "元旦" }, workdays: {} });
  it("is statutory-only where a year has holidays and no make-up days", () => {
    expect(partial.coverage(2027)).toBe("statutory-only");
    expect(partial.isWorkingDay(dayNumber(localDate("2027-01-01")))).toBe(false);
    expect(partial.isWorkingDay(dayNumber(localDate("2027-10-01")))).toBe(true);
    expect(partial.coverage(2028)).toBe("none");
  });
  it("counts Saturday and Sunday as days off, before 1970 too", () => {
    for (let date = localDate("1969-12-15"); date <= "1970-01-15"; date = addDays(date, 1)) {
      expect(partial.isWorkingDay(dayNumber(date))).toBe(weekdayOf(date) <= 5);
    }
  });
});

describe("calendarWith", () => {
  const notice = (year: number, holidays: string[], workdays: string[]): HolidayNotice => ({
    year,
    document: { title: "通知", number: null, issued: null },
    holidays: holidays.map(localDate),
    workdays: workdays.map(localDate),
  });
  const worksIn = (notices: HolidayNotice[], date: string): boolean =>
    calendarWith(notices).isWorkingDay(dayNumber(localDate(date)));

  it("makes an imported year official and leaves the others as they were", () => {
    const calendar = calendarWith([notice(2027, ["2027-10-01"], ["2027-10-09"])]);
    expect([2026, 2027, 2028].map(calendar.coverage)).toEqual(["official", "official", "none"]);
    expect(["2027-10-01", "2027-10-04", "2027-10-09"].map((date) => works(date))).toEqual([
      true,
      true,
      false,
    ]);
    const imported = (date: string) => calendar.isWorkingDay(dayNumber(localDate(date)));
    expect(["2027-10-01", "2027-10-04", "2027-10-09"].map(imported)).toEqual([false, true, true]);
    expect(["2026-10-01", "2026-10-10"].map(imported)).toEqual([false, true]);
  });
  it("replaces what the library knew of a year", () => {
    const corrected = [notice(2026, ["2026-10-08"], [])];
    expect(["2026-10-01", "2026-10-08", "2026-10-10"].map((date) => worksIn(corrected, date))).toEqual([
      true,
      false,
      false,
    ]);
  });
  it("turns a day before New Year into a day off, whatever the notice of the old year said", () => {
    const both = [notice(2027, ["2026-12-31"], []), notice(2026, [], ["2026-12-31"])];
    expect([worksIn([], "2026-12-31"), worksIn(both, "2026-12-31")]).toEqual([true, false]);
  });
  it("moves the last working day of 2027-10-31, once the year is known", () => {
    const friday = localDate("2027-10-29");
    const known = calendarWith([notice(2027, ["2027-10-29"], ["2027-10-30"])]);
    expect(lastWorkingDayOnOrBefore(workingCalendar, localDate("2027-10-31"))).toBe(friday);
    expect(lastWorkingDayOnOrBefore(known, localDate("2027-10-31"))).toBe("2027-10-30");
  });
  it("is the calendar of the library where nothing was imported", () => {
    expect(calendarWith([])).toBe(workingCalendar);
  });
});

it("says of a year without a notice what it is reckoned by", () => {
  expect(coverageRemark(2027, workingCalendar.coverage(2027))?.zh).toContain(
    "放假调休安排尚未公布，暂按周六、周日推算",
  );
});
