import { workingDayBefore } from "@goodstanding/domain/calendar/working-days";
import { dateOf, daysBetween, localDate } from "@goodstanding/domain/kernel/dates";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { expect, it } from "vitest";
import { laddersOf, reminderLadders } from "./reminder-ladder.ts";
import { workingCalendar } from "./working-calendar.ts";

it("reminds of filings by the ladder of the product", () => {
  expect(reminderLadders.filing).toEqual({
    schoolBefore: [30, 14, 7, 3, 1, 0],
    schoolOverdue: [1, 3, 5],
    thenEveryDays: 7,
    agencyBefore: [20, 10, 5, 3, 1, 0],
  });
});

it("asks to begin the third-year report 120 days ahead, whatever the year and its holidays", () => {
  const { schoolBefore, ...others } = reminderLadders["third-year"];
  const { schoolBefore: asFilings, ...sameAsFilings } = reminderLadders.filing;
  const [start = 0, ...later] = schoolBefore;
  expect({ later, others }).toEqual({ later: asFilings, others: sameAsFilings });
  for (const year of [2025, 2026, 2027])
    for (const due of [dateOf(year, 9, 30), dateOf(year, 10, 31), dateOf(year, 12, 31)]) {
      const ahead = daysBetween(workingDayBefore(workingCalendar, due, start), due);
      expect(ahead).toBeGreaterThanOrEqual(120);
      expect(ahead).toBeLessThan(140);
    }
});

it("keeps every rung before a clock of ten days inside those ten days", () => {
  expect(Math.max(...reminderLadders.clock.schoolBefore, ...reminderLadders.clock.agencyBefore)).toBeLessThan(
    7,
  );
});

it("lets a school set a ladder of its own, and leaves the others as they are", () => {
  const quota = { schoolBefore: [10], schoolOverdue: [2], thenEveryDays: 14, agencyBefore: [] };
  const settings = schoolSettings.parse({
    school: null,
    ladders: { quota: [{ from: "2026-11-01", ladder: quota }] },
  });
  expect(laddersOf(settings, localDate("2026-11-01"))).toEqual({ ...reminderLadders, quota });
  expect(laddersOf(settings, localDate("2026-10-31"))).toEqual(reminderLadders);
});
