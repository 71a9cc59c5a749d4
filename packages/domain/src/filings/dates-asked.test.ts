import { expect, test } from "vitest";
import { sampleCalendar as calendar } from "../calendar/working-calendar.fixture.ts";
import { localDate } from "../kernel/dates.ts";
import { datesAsked, type SentBack, wantedAgainBy } from "./dates-asked.ts";

const duty = {
  schoolDue: localDate("2026-10-31"),
  schoolLastWorkingDay: localDate("2026-10-30"),
  agencyDue: localDate("2026-12-31"),
  agencyLastWorkingDay: localDate("2026-12-31"),
};
const filing = (status: SentBack["status"], dueAgain: string | null = "2026-11-15"): SentBack => ({
  status,
  dueAgain: dueAgain === null ? null : localDate(dueAgain),
});

test("a filing that the college has to hand in again is asked for by its new day, with the working day before it", () => {
  for (const status of ["returned", "drafting", "awaiting-college"] as const) {
    expect(datesAsked(duty, filing(status), calendar)).toEqual({
      ...duty,
      schoolDue: "2026-11-15",
      schoolLastWorkingDay: "2026-11-13",
    });
  }
});

test("the duty's own dates hold before it was sent back and once it is handed in again", () => {
  expect(datesAsked(duty, undefined, calendar)).toEqual(duty);
  expect(datesAsked(duty, filing("drafting", null), calendar)).toEqual(duty);
  for (const status of ["awaiting-school", "school-approved", "filed"] as const) {
    expect(datesAsked(duty, filing(status), calendar)).toEqual(duty);
    expect(wantedAgainBy(filing(status))).toBeNull();
  }
});

test("of what is exempt no date is asked", () => {
  const none = { schoolDue: null, schoolLastWorkingDay: null, agencyDue: null, agencyLastWorkingDay: null };
  expect(datesAsked(duty, filing("exempt"), calendar)).toEqual(none);
});
