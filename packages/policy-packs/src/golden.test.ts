import { lastWorkingDayOnOrBefore, workingDaysBetween } from "@goodstanding/domain/calendar/working-days";
import { localDate, localDateAt, yearOf } from "@goodstanding/domain/kernel/dates";
import { standingOf } from "@goodstanding/domain/obligations/standing";
import { describe, expect, it } from "vitest";
import annualFiling from "../../../tests/golden/annual-filing.json" with { type: "json" };
import boundary from "../../../tests/golden/deadline-boundary.json" with { type: "json" };
import thirdYearReport from "../../../tests/golden/third-year-report.json" with { type: "json" };
import workingDays from "../../../tests/golden/working-days.json" with { type: "json" };
import { goldenOutcome } from "./golden-case.fixture.ts";
import { workingCalendar as calendar } from "./working-calendar.ts";

describe(annualFiling.title, () => {
  it.each(annualFiling.cases)("$case", ({ expected, ...facts }) => {
    expect(goldenOutcome("annual-filing", facts)).toEqual(expected);
  });
});

describe(thirdYearReport.title, () => {
  it.each(thirdYearReport.cases)("$case", ({ expected, ...facts }) => {
    expect(goldenOutcome("third-year-report", facts)).toEqual(expected);
  });
});

describe(boundary.title, () => {
  it.each(boundary.cases)("$case", ({ submittedAt, due, localDate: expected, status }) => {
    const day = localDateAt(new Date(submittedAt), boundary.timeZone);
    const deadline = {
      due: localDate(due),
      lastWorkingDay: lastWorkingDayOnOrBefore(calendar, localDate(due)),
    };
    const obligation = {
      schoolDue: deadline.due,
      schoolLastWorkingDay: deadline.lastWorkingDay,
      agencyDue: deadline.due,
      agencyLastWorkingDay: deadline.lastWorkingDay,
    };
    const standing = standingOf({ obligation, calendar, today: day, handedInOn: day, filedOn: day });
    expect([day, standing.school.status, standing.agency.status]).toEqual([expected, status, status]);
  });
});

describe(workingDays.title, () => {
  it.each(workingDays.lastWorkingDays)("$case", ({ date, expected, holidays }) => {
    expect(lastWorkingDayOnOrBefore(calendar, localDate(date))).toBe(expected);
    expect(calendar.coverage(yearOf(localDate(date)))).toBe(holidays);
  });
  it.each(workingDays.between)("$case", ({ from, to, expected }) => {
    expect(workingDaysBetween(calendar, localDate(from), localDate(to))).toBe(expected);
  });
});
