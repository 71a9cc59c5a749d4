import { expect, test } from "vitest";
import { sampleCalendar } from "../calendar/working-calendar.fixture.ts";
import { workingDaysBetween } from "../calendar/working-days.ts";
import { localDate } from "../kernel/dates.ts";
import { isAlarmReminderDue } from "./alarm-reminder.ts";

const ladder = { agencyBefore: [5, 4, 3, 2, 1, 0], thenEveryDays: 7 };

const due = (today: string, lastOn: string | null, since = "2026-11-06", left?: number | null): boolean => {
  const on = localDate(today);
  const workingDaysLeft =
    left === undefined ? workingDaysBetween(sampleCalendar, on, localDate("2026-12-31")) : left;
  return isAlarmReminderDue({
    alarms: [{ since: localDate(since), workingDaysLeft }],
    lastOn: lastOn === null ? null : localDate(lastOn),
    ...{ calendar: sampleCalendar, today: on, ladder },
  });
};

test("the first goes out on the working day after it came", () => {
  // 6 November 2026 is a Friday.
  expect(["2026-11-06", "2026-11-07", "2026-11-08", "2026-11-09"].map((day) => due(day, null))).toEqual([
    ...[false, false, false, true],
  ]);
});

test("then weekly, and at once for what has come since", () => {
  expect(due("2026-11-10", "2026-11-09")).toBe(false);
  expect(due("2026-11-16", "2026-11-09")).toBe(true);
  expect(due("2026-11-11", "2026-11-10", "2026-11-10")).toBe(true);
});

test("daily within five working days of the date and after it, once a day", () => {
  expect(due("2026-12-23", "2026-12-22")).toBe(false);
  expect(due("2026-12-24", "2026-12-23")).toBe(true);
  expect(due("2026-12-24", "2026-12-24")).toBe(false);
  expect(due("2027-01-05", "2027-01-04")).toBe(true);
});

test("daily for what is to be done at once, weekly without a date", () => {
  expect(due("2026-11-11", "2026-11-10", "2026-11-06", 0)).toBe(true);
  expect(due("2026-11-11", "2026-11-10", "2026-11-06", null)).toBe(false);
});

test("nothing alarms, nothing to say", () => {
  const clock = { calendar: sampleCalendar, ladder, today: localDate("2026-12-24") };
  expect(isAlarmReminderDue({ alarms: [], lastOn: null, ...clock })).toBe(false);
});
