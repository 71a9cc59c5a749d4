import { expect, test } from "vitest";
import { localDate } from "../../kernel/dates.ts";
import { sampleFacts, samplePolicy } from "../review.fixture.ts";
import { agencyMissed } from "./agency-missed.ts";

const asked = (referenceDate: string, filed: string | null) =>
  agencyMissed
    .run(
      sampleFacts({
        referenceDate: localDate(referenceDate),
        agencyFiledOn: filed === null ? null : localDate(filed),
      }),
      samplePolicy,
    )
    .map(({ params }) => params);

test("passes while the date is open or was met", () => {
  expect(asked("2026-12-31", null)).toEqual([]);
  expect(asked("2027-01-05", "2026-12-31")).toEqual([]);
});

test("finds a date that passed without a filing", () => {
  expect(asked("2027-01-05", null)).toEqual([{ due: "2026-12-31", standing: "missed", days: 5, filed: "" }]);
});

test("finds a filing that came late", () => {
  expect(asked("2027-01-05", "2027-01-02")).toEqual([
    { due: "2026-12-31", standing: "late", days: 2, filed: "2027-01-02" },
  ]);
});
