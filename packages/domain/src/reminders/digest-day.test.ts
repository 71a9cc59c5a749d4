import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleCalendar } from "../calendar/working-calendar.fixture.ts";
import { addDays, dayNumber, localDate, weekdayOf } from "../kernel/dates.ts";
import { briefingMonthOn, digestWeekAt, nextDigestDay } from "./digest-day.ts";

const at = (day: string, time = "08:30") => digestWeekAt({ today: localDate(day), time }, sampleCalendar);

test("Monday at half past eight", () => {
  // 19 October 2026 is a Monday.
  expect([at("2026-10-19", "08:29"), at("2026-10-19"), at("2026-10-19", "23:00")]).toEqual([
    ...[null, "2026-10-19", "2026-10-19"],
  ]);
});

test("where Monday is a holiday, the next working day", () => {
  // National Day 2026 lasts from Thursday, 1 October, to Wednesday, 7 October.
  expect([at("2026-10-05"), at("2026-10-07"), at("2026-10-08", "08:00"), at("2026-10-08")]).toEqual([
    ...[null, null, null, "2026-10-05"],
  ]);
});

test("later in the week where nothing ran on Monday, whatever the hour, but never on a day off", () => {
  expect([at("2026-10-23", "07:00"), at("2026-10-24"), at("2026-10-25")]).toEqual(["2026-10-19", null, null]);
});

test("a week without a working day has none", () => {
  const closed = {
    ...sampleCalendar,
    isWorkingDay: (day: number) =>
      (day < dayNumber(localDate("2026-10-19")) || day > dayNumber(localDate("2026-10-25"))) &&
      sampleCalendar.isWorkingDay(day),
  };
  const week = Array.from({ length: 7 }, (_, ahead) => addDays(localDate("2026-10-19"), ahead));
  expect(week.map((today) => digestWeekAt({ today, time: "12:00" }, closed))).toEqual(week.map(() => null));
});

test("a month's page from its first working day on", () => {
  const on = (day: string) => briefingMonthOn(localDate(day), sampleCalendar);
  expect([on("2026-10-07"), on("2026-10-08"), on("2026-10-31"), on("2026-11-01"), on("2026-11-02")]).toEqual([
    ...[null, "2026-10", "2026-10", null, "2026-11"],
  ]);
});

test("the coming one is this week's until its day is over", () => {
  const on = (day: string) => nextDigestDay(localDate(day), sampleCalendar);
  expect([on("2026-10-05"), on("2026-10-08"), on("2026-10-09"), on("2026-10-19"), on("2026-10-20")]).toEqual([
    ...["2026-10-08", "2026-10-08", "2026-10-12", "2026-10-19", "2026-10-26"],
  ]);
});

test("property: whatever an outage lets through, a week has one digest at most and a working day each", () => {
  const start = localDate("2026-08-31");
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 60 }), (days) => {
      const sent = new Map<string, string>();
      for (const ahead of days.toSorted((a, b) => a - b)) {
        const today = addDays(start, ahead);
        const week = digestWeekAt({ today, time: "09:00" }, sampleCalendar);
        if (week === null || sent.has(week)) continue;
        expect(weekdayOf(week)).toBe(1);
        expect(sampleCalendar.isWorkingDay(dayNumber(today))).toBe(true);
        sent.set(week, today);
      }
      const sentOn = [...sent.values()];
      expect(new Set(sentOn).size).toBe(sentOn.length);
    }),
  );
});
