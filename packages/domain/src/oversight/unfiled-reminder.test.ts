import { expect, test } from "vitest";
import { sampleCalendar } from "../calendar/working-calendar.fixture.ts";
import { type LocalDate, localDate } from "../kernel/dates.ts";
import { unfiledSince } from "./unfiled.ts";
import { isUnfiledReminderDue } from "./unfiled-reminder.ts";

const due = (today: string, lastOn: string | null, accepted = "2026-11-06"): boolean => {
  const on: LocalDate = localDate(today);
  const clock = { calendar: sampleCalendar, today: on };
  return isUnfiledReminderDue({
    unfiled: [unfiledSince(localDate(accepted), localDate("2026-12-31"), clock)],
    lastOn: lastOn === null ? null : localDate(lastOn),
    ...clock,
  });
};

test("the first goes out on the working day after the acceptance", () => {
  // 6 November 2026 is a Friday.
  expect(["2026-11-06", "2026-11-07", "2026-11-08", "2026-11-09"].map((day) => due(day, null))).toEqual([
    ...[false, false, false, true],
  ]);
});

test("then weekly, and at once for what was accepted since", () => {
  expect(due("2026-11-10", "2026-11-09")).toBe(false);
  expect(due("2026-11-16", "2026-11-09")).toBe(true);
  expect(due("2026-11-11", "2026-11-10", "2026-11-10")).toBe(true);
});

test("daily within five working days of the agency's date and after it, once a day", () => {
  expect(due("2026-12-23", "2026-12-22")).toBe(false);
  expect(due("2026-12-24", "2026-12-23")).toBe(true);
  expect(due("2026-12-24", "2026-12-24")).toBe(false);
  expect(due("2027-01-05", "2027-01-04")).toBe(true);
});

test("nothing to register, nothing to say", () => {
  const clock = { calendar: sampleCalendar, today: localDate("2026-12-24") };
  expect(isUnfiledReminderDue({ unfiled: [], lastOn: null, ...clock })).toBe(false);
});
