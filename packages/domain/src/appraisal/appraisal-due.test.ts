import { expect, test } from "vitest";
import { sampleCalendar } from "../calendar/working-calendar.fixture.ts";
import { type LocalDate, localDate } from "../kernel/dates.ts";
import { appraisalDue, type ReviewDates } from "./appraisal-due.ts";

const filing = {
  ...{ schoolDue: localDate("2026-10-31"), agencyDue: localDate("2026-12-31") },
  steps: {
    ...{ reviewFinishedBy: localDate("2026-12-10"), resubmittedBy: localDate("2026-12-17") },
    ...{ plannedFilingOn: localDate("2026-12-21"), filedBy: "quality-office" as const },
  },
};
const due = (dates: Partial<ReviewDates>, today: string): LocalDate =>
  appraisalDue({ level: "school", round: 1, ...filing, ...dates }, localDate(today), sampleCalendar);

test("the school finishes its review on the day that the calendar sets for it", () => {
  expect(due({}, "2026-11-02")).toBe("2026-12-10");
});

test("what came back is reviewed before the planned day of filing", () => {
  expect(due({ round: 2 }, "2026-12-11")).toBe("2026-12-21");
});

test("a college reviews before the school's date, on its last working day", () => {
  // 31 October 2026 is a Saturday.
  expect(due({ level: "college" }, "2026-10-20")).toBe("2026-10-30");
});

test("a day that is past gives way to the next, and at last to five working days", () => {
  expect(due({}, "2026-12-14")).toBe("2026-12-21");
  expect(due({}, "2026-12-28")).toBe("2026-12-31");
  expect(due({ schoolDue: null, agencyDue: null, steps: null }, "2026-12-04")).toBe("2026-12-11");
});
