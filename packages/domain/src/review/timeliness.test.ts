import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { timelinessOf } from "./timeliness.ts";

const standing = (submitted: string, filed: string | null, reference = submitted) =>
  timelinessOf({
    schoolDue: localDate("2026-10-31"),
    isExtended: false,
    agencyDue: localDate("2026-12-31"),
    submittedOn: localDate(submitted),
    agencyFiledOn: filed === null ? null : localDate(filed),
    referenceDate: localDate(reference),
  });

test.each([
  ["2026-10-21", "on-time", 10],
  ["2026-10-31", "on-time", 0],
  ["2026-11-01", "late", 1],
  ["2027-02-28", "late", 120],
])("handed in to the school on %s: %s, %i days", (submitted, status, days) => {
  expect(standing(submitted, null).school).toEqual({ due: "2026-10-31", status, days });
});

test.each([
  ["2026-11-02", null, "2026-11-02", "open", 59],
  ["2026-11-02", null, "2026-12-31", "open", 0],
  ["2026-11-02", null, "2027-01-01", "missed", 1],
  ["2026-11-02", "2026-12-31", "2027-03-01", "on-time", 0],
  ["2026-11-02", "2027-01-03", "2027-03-01", "late", 3],
])("sent to the school on %s, filed %s, asked on %s: %s, %i days", (sent, filed, reference, status, days) => {
  expect(standing(sent, filed, reference).agency).toEqual({ due: "2026-12-31", status, days });
});

test("without a deadline there are no days", () => {
  const none = timelinessOf({
    schoolDue: null,
    isExtended: false,
    agencyDue: null,
    submittedOn: localDate("2026-11-02"),
    agencyFiledOn: localDate("2026-11-03"),
    referenceDate: localDate("2026-11-02"),
  });
  expect(none.school).toEqual({ due: null, status: "no-deadline", days: null });
  expect(none.agency).toEqual({ due: null, status: "no-deadline", days: null });
});
