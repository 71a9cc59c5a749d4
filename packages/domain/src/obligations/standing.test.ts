import { describe, expect, it } from "vitest";
import { sampleCalendar as calendar } from "../calendar/working-calendar.fixture.ts";
import { localDate } from "../kernel/dates.ts";
import { dueSoonDays, levelStatuses, levelStatusNames, type StandingFacts, standingOf } from "./standing.ts";

const obligation: StandingFacts["obligation"] = {
  schoolDue: localDate("2026-10-31"),
  schoolLastWorkingDay: localDate("2026-10-30"),
  agencyDue: localDate("2026-12-31"),
  agencyLastWorkingDay: localDate("2026-12-31"),
};
const on = (today: string, done: { handedInOn?: string; filedOn?: string } = {}) =>
  standingOf({
    obligation,
    calendar,
    today: localDate(today),
    handedInOn: done.handedInOn === undefined ? null : localDate(done.handedInOn),
    filedOn: done.filedOn === undefined ? null : localDate(done.filedOn),
  });

describe("standingOf", () => {
  it("counts calendar and working days to an open date", () => {
    expect(on("2026-10-21").school).toEqual({
      status: "due-soon",
      due: "2026-10-31",
      lastWorkingDay: "2026-10-30",
      daysLeft: 10,
      workingDaysLeft: 7,
    });
    expect(on("2026-10-21").agency).toMatchObject({ status: "open", daysLeft: 71 });
  });
  it("is open until a fortnight before the date", () => {
    expect(dueSoonDays).toBe(14);
    expect(on("2026-10-16").school.status).toBe("open");
    expect(on("2026-10-17").school.status).toBe("due-soon");
  });
  it("runs to the end of the date itself, though it is a Saturday", () => {
    expect(on("2026-10-31").school).toMatchObject({ status: "due-soon", daysLeft: 0, workingDaysLeft: 0 });
    expect(on("2026-11-01").school).toMatchObject({ status: "missed", daysLeft: -1, workingDaysLeft: 0 });
    expect(on("2026-11-02").school).toMatchObject({ status: "missed", daysLeft: -2, workingDaysLeft: -1 });
  });
  it("is on time or late by the day of handing in, and counts no days any more", () => {
    expect(on("2026-12-01", { handedInOn: "2026-10-31" }).school).toMatchObject({
      status: "on-time",
      daysLeft: null,
    });
    expect(on("2026-12-01", { handedInOn: "2026-11-01" }).school).toMatchObject({
      status: "late",
      workingDaysLeft: null,
    });
  });
  it("keeps the agency's date open after handing in to the school, and missed once it is past", () => {
    expect(on("2026-11-20", { handedInOn: "2026-10-20" }).agency.status).toBe("open");
    expect(on("2027-01-01", { handedInOn: "2026-10-20" }).agency.status).toBe("missed");
    expect(on("2027-01-01", { filedOn: "2026-12-31" }).agency.status).toBe("on-time");
    expect(on("2027-01-05", { filedOn: "2027-01-04" }).agency.status).toBe("late");
  });
  it("has no deadline where nothing is owed", () => {
    const none = { schoolDue: null, schoolLastWorkingDay: null, agencyDue: null, agencyLastWorkingDay: null };
    const today = localDate("2026-10-21");
    const standing = standingOf({ obligation: none, calendar, today, handedInOn: today, filedOn: null });
    expect([standing.school.status, standing.agency.status]).toEqual(["no-deadline", "no-deadline"]);
  });
});

it("has a word for every status at both levels", () => {
  for (const status of levelStatuses) {
    expect(levelStatusNames.school[status].zh).not.toBe("");
    expect(levelStatusNames.agency[status].en).not.toBe("");
  }
  expect(levelStatusNames.agency.missed.zh).toBe("逾期未报备");
});
