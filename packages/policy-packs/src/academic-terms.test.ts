import { termsIn, winterBreakOf } from "@goodstanding/domain/calendar/academic-terms";
import { addDays } from "@goodstanding/domain/kernel/dates";
import { expect, it } from "vitest";
import { academicTerms } from "./academic-terms.ts";

it("lays two terms into an academic year, with the winter break from the one to the other", () => {
  const [first, second] = termsIn(academicTerms, [], 2026, 2026).filter(({ year }) => year === 2025);
  expect([first?.from, first?.to, second?.from, second?.to]).toEqual([
    "2025-09-01",
    "2026-01-20",
    "2026-02-24",
    "2026-07-10",
  ]);
  const rest = winterBreakOf(academicTerms, 2025);
  expect([addDays(rest.from, -1), addDays(rest.to, 1)]).toEqual([first?.to, second?.from]);
});
