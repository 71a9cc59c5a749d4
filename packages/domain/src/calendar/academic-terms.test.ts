import { describe, expect, it } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { academicTerms, type Term, termsIn, winterBreakOf } from "./academic-terms.ts";

const defaults = academicTerms.parse({
  terms: [
    { term: 1, from: { month: 9, day: 1 }, to: { month: 1, day: 20 } },
    { term: 2, from: { month: 2, day: 24 }, to: { month: 7, day: 10 } },
  ],
  winterBreak: { from: { month: 1, day: 21 }, to: { month: 2, day: 23 } },
});
const spans = (terms: readonly Term[]) =>
  terms.map(({ year, term, from, to }) => `${year}-${term} ${from} ${to}`);

describe("termsIn", () => {
  it("gives every term that touches the years, over the turn of the year", () => {
    expect(spans(termsIn(defaults, [], 2026, 2026))).toEqual([
      "2025-1 2025-09-01 2026-01-20",
      "2025-2 2026-02-24 2026-07-10",
      "2026-1 2026-09-01 2027-01-20",
    ]);
  });
  it("takes the school's own days, the last that it has set, and leaves the other terms", () => {
    const own = (from: string, to: string): Term => ({
      year: 2025,
      term: 2,
      from: localDate(from),
      to: localDate(to),
    });
    const overrides = [own("2026-03-01", "2026-07-01"), own("2026-03-02", "2026-07-05")];
    expect(spans(termsIn(defaults, overrides, 2026, 2026))[1]).toBe("2025-2 2026-03-02 2026-07-05");
    expect(spans(termsIn(defaults, overrides, 2026, 2026))[2]).toBe("2026-1 2026-09-01 2027-01-20");
  });
});

it("puts the winter break into the second calendar year of an academic year", () => {
  expect(winterBreakOf(defaults, 2026)).toEqual({ year: 2026, from: "2027-01-21", to: "2027-02-23" });
});

it("refuses a day that no month has", () => {
  const [first, second] = defaults.terms;
  const wrong = { ...defaults, terms: [{ ...first, to: { month: 2, day: 30 } }, second] };
  expect(academicTerms.safeParse(wrong).success).toBe(false);
});
