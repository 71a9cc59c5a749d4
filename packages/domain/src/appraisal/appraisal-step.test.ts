import { expect, test } from "vitest";
import { sampleCalendar } from "../calendar/working-calendar.fixture.ts";
import { localDate } from "../kernel/dates.ts";
import { appraisalStep } from "./appraisal-step.ts";

const ladder = { schoolBefore: [3, 1, 0], schoolOverdue: [1, 3, 5], thenEveryDays: 7, agencyBefore: [] };

// A Thursday.
const due = localDate("2026-12-10");

test.each([
  ["2026-12-04", "new"],
  ["2026-12-07", "before-3"],
  ["2026-12-08", "before-3"],
  ["2026-12-09", "before-1"],
  ["2026-12-10", "before-0"],
  ["2026-12-11", "after-1"],
  ["2026-12-13", "after-1"],
  ["2026-12-15", "after-3"],
  ["2026-12-17", "after-5"],
  ["2026-12-23", "after-5"],
  ["2026-12-24", "week-1"],
  ["2027-01-01", "week-2"],
])("on %s a review due on 10 December stands at %s", (today, step) => {
  expect(appraisalStep(due, localDate(today), { ladder, calendar: sampleCalendar })).toBe(step);
});

test("another ladder has other steps", () => {
  const rare = { ...ladder, schoolBefore: [5], schoolOverdue: [2], thenEveryDays: 14 };
  const stepOn = (today: string) =>
    appraisalStep(due, localDate(today), { ladder: rare, calendar: sampleCalendar });
  expect(["2026-12-03", "2026-12-11", "2026-12-14", "2026-12-27", "2026-12-28"].map(stepOn)).toEqual([
    ...["before-5", "before-5", "after-2", "after-2", "week-1"],
  ]);
});
