import { describe, expect, it } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { rungsUntil } from "./ladder.ts";
import { agency, calendar, deadlineOn, ladder, school } from "./reminders.fixture.ts";

const rungs = (deadlines: Parameters<typeof rungsUntil>[0]["deadlines"], until: string) =>
  rungsUntil({ deadlines, ladder, calendar, until: localDate(until) }).map(({ on, step }) => `${on} ${step}`);

describe("rungsUntil", () => {
  it("counts back from the last working day of a Saturday date, over a holiday and its make-up days", () => {
    expect(rungs({ school, agency: null }, "2026-10-31")).toEqual([
      "2026-09-15 school-before-30",
      "2026-10-12 school-before-14",
      "2026-10-21 school-before-7",
      "2026-10-27 school-before-3",
      "2026-10-29 school-before-1",
      "2026-10-30 school-before-0",
    ]);
  });

  it("goes on after the date by working days and then every week until the day asked for", () => {
    expect(rungs({ school, agency: null }, "2026-11-25").slice(6)).toEqual([
      "2026-11-02 school-overdue-1",
      "2026-11-04 school-overdue-3",
      "2026-11-06 school-overdue-5",
      "2026-11-13 school-weekly-1",
      "2026-11-20 school-weekly-2",
    ]);
  });

  it("moves a weekly rung that falls on a free day to the next working day", () => {
    const early = deadlineOn("school", "2026-09-16");
    expect(rungs({ school: early, agency: null }, "2026-10-09").slice(-2)).toEqual([
      "2026-09-29 school-weekly-1",
      "2026-10-08 school-weekly-2",
    ]);
  });

  it("adds the agency's own rungs, the gravest last on one day", () => {
    const december = rungs({ school, agency }, "2026-12-31").filter((rung) => rung >= "2026-12-11");
    expect(december).toEqual([
      "2026-12-11 school-weekly-5",
      "2026-12-17 agency-before-10",
      "2026-12-18 school-weekly-6",
      "2026-12-24 agency-before-5",
      "2026-12-25 school-weekly-7",
      "2026-12-28 agency-before-3",
      "2026-12-30 agency-before-1",
      "2026-12-31 agency-before-0",
    ]);
  });

  it("hangs the school's rungs on the agency's date where the school sets none", () => {
    expect(rungs({ school: null, agency }, "2027-01-04").slice(-5)).toEqual([
      "2026-12-30 school-before-1",
      "2026-12-30 agency-before-1",
      "2026-12-31 school-before-0",
      "2026-12-31 agency-before-0",
      "2027-01-01 school-overdue-1",
    ]);
  });

  it("has no rung without a date", () => {
    expect(rungs({ school: null, agency: null }, "2026-12-31")).toEqual([]);
  });
});
