import { describe, expect, it } from "vitest";
import { accreditation } from "./accreditation.fixture.ts";
import { expiryLessThree, startsInJanuary, thirdAnniversaryYear, thirdFullYear } from "./third-year.ts";

describe("thirdFullYear", () => {
  it.each([
    ["2023-05", "2029-05", 2026],
    ["2022-01", "2027-12", 2024],
    ["2021-01", "2026-12", 2023],
    ["2020-02", "2025-12", 2023],
    ["2023-12", "2029-11", 2026],
  ])("validity from %s to %s → %i", (from, to, year) => {
    expect(thirdFullYear(accreditation({ from, to }))).toBe(year);
  });
});

describe("expiryLessThree", () => {
  it("speaks of six years, printed as 72 to 74 months", () => {
    expect(expiryLessThree(accreditation({ from: "2021-01", to: "2026-12" }))).toBe(2023);
    expect(expiryLessThree(accreditation({ from: "2021-05", to: "2027-06" }))).toBe(2024);
  });
  it("says nothing of a validity of four years", () => {
    expect(expiryLessThree(accreditation({ from: "2020-05", to: "2024-06" }))).toBeNull();
  });
});

it("counts the third year by anniversaries for a validity that does not begin in January", () => {
  const may = accreditation({ from: "2023-05", to: "2029-05" });
  expect(thirdAnniversaryYear(may)).toEqual({ from: "2025-05", to: "2026-04" });
  expect(startsInJanuary(may)).toBe(false);
  expect(startsInJanuary(accreditation({ from: "2022-01", to: "2027-12" }))).toBe(true);
});
