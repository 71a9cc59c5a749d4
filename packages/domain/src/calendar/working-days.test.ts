import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, fromDayNumber, localDate } from "../kernel/dates.ts";
import { sampleCalendar as calendar } from "./working-calendar.fixture.ts";
import {
  lastWorkingDayOnOrBefore,
  workingDayAfter,
  workingDayBefore,
  workingDaysBetween,
} from "./working-days.ts";

const d = localDate;

describe("lastWorkingDayOnOrBefore", () => {
  it.each([
    ["2026-10-31", "2026-10-30"],
    ["2026-10-30", "2026-10-30"],
    ["2026-10-07", "2026-09-30"],
    ["2026-10-10", "2026-10-10"],
    ["2026-10-11", "2026-10-10"],
  ])("%s → %s", (date, expected) => {
    expect(lastWorkingDayOnOrBefore(calendar, d(date))).toBe(expected);
  });
});

describe("workingDayBefore and workingDayAfter", () => {
  it("step over weekends and holidays and into a worked Saturday", () => {
    expect(workingDayBefore(calendar, d("2026-10-30"), 7)).toBe("2026-10-21");
    expect(workingDayBefore(calendar, d("2026-10-12"), 1)).toBe("2026-10-10");
    expect(workingDayBefore(calendar, d("2026-10-08"), 1)).toBe("2026-09-30");
    expect(workingDayAfter(calendar, d("2026-10-30"), 1)).toBe("2026-11-02");
    expect(workingDayAfter(calendar, d("2026-09-30"), 3)).toBe("2026-10-10");
  });
  it("take the day itself, or the nearest one in their direction, for 0", () => {
    expect(workingDayBefore(calendar, d("2026-10-31"), 0)).toBe("2026-10-30");
    expect(workingDayAfter(calendar, d("2026-10-31"), 0)).toBe("2026-11-02");
    expect(workingDayAfter(calendar, d("2026-10-30"), 0)).toBe("2026-10-30");
  });
});

describe("workingDaysBetween", () => {
  it("leaves out the first day and takes in the last", () => {
    expect(workingDaysBetween(calendar, d("2026-10-21"), d("2026-10-30"))).toBe(7);
    expect(workingDaysBetween(calendar, d("2026-10-21"), d("2026-10-31"))).toBe(7);
    expect(workingDaysBetween(calendar, d("2026-10-30"), d("2026-10-30"))).toBe(0);
  });
  it("is negative backwards: one working day over on the Monday after a Saturday date", () => {
    expect(workingDaysBetween(calendar, d("2026-11-02"), d("2026-10-31"))).toBe(-1);
    expect(workingDaysBetween(calendar, d("2026-11-01"), d("2026-10-31"))).toBe(0);
  });
  it("is undone by workingDayBefore from any working day", () => {
    const days = fc.integer({ min: dayNumber(d("2024-01-01")), max: dayNumber(d("2027-12-31")) });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (day, n) => {
        const end = lastWorkingDayOnOrBefore(calendar, fromDayNumber(day));
        expect(workingDaysBetween(calendar, workingDayBefore(calendar, end, n), end)).toBe(n);
      }),
    );
  });
});
