import { expect, test } from "vitest";
import { sampleCalendar } from "../calendar/working-calendar.fixture.ts";
import { localDate } from "../kernel/dates.ts";
import { byAgencyDate, unfiledSince } from "./unfiled.ts";

const clock = { calendar: sampleCalendar, today: localDate("2026-12-24") };

test("it waits from the day of acceptance, and counts the working days to the agency's date", () => {
  expect(unfiledSince(localDate("2026-12-24"), localDate("2026-12-31"), clock)).toMatchObject({
    waitingDays: 0,
    workingDaysLeft: 5,
  });
  expect(unfiledSince(localDate("2026-12-01"), localDate("2026-12-22"), clock)).toMatchObject({
    waitingDays: 23,
    workingDaysLeft: -2,
  });
  expect(unfiledSince(localDate("2026-12-01"), null, clock).workingDaysLeft).toBeNull();
});

test("the nearest date comes first", () => {
  const rows = [null, localDate("2026-12-31"), localDate("2026-12-25")].map((due) =>
    unfiledSince(localDate("2026-12-01"), due, clock),
  );
  expect(rows.toSorted(byAgencyDate).map(({ agencyDue }) => agencyDue)).toEqual([
    "2026-12-25",
    "2026-12-31",
    null,
  ]);
});
