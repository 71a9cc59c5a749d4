import { expect, it } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { defaultParameters, type Parameters } from "../policy/parameters.ts";
import { stepsBetween } from "./steps-between.ts";

const between = (school: string | null, agency: string | null, parameters: Partial<Parameters> = {}) =>
  stepsBetween(
    {
      schoolDue: school === null ? null : localDate(school),
      agencyDue: agency === null ? null : localDate(agency),
    },
    { ...defaultParameters, ...parameters },
  );

it("counts back from the agency's date", () => {
  expect(between("2026-10-31", "2026-12-31")).toEqual({
    reviewFinishedBy: "2026-12-10",
    resubmittedBy: "2026-12-17",
    plannedFilingOn: "2026-12-21",
    filedBy: "quality-office",
  });
});

it("begins no step before the school's date, and none before the one that comes first", () => {
  expect(between("2026-12-15", "2026-12-31")).toMatchObject({
    reviewFinishedBy: "2026-12-15",
    resubmittedBy: "2026-12-17",
  });
  expect(
    between("2026-10-31", "2026-12-31", { resubmittedDaysBefore: 40, filedBy: "college" }),
  ).toMatchObject({
    reviewFinishedBy: "2026-12-10",
    resubmittedBy: "2026-12-10",
    filedBy: "college",
  });
});

it("has no steps between a date and itself, or where one is not set", () => {
  expect(between("2026-12-31", "2026-12-31")).toBeNull();
  expect(between(null, "2026-12-31")).toBeNull();
  expect(between("2026-10-31", null)).toBeNull();
});
