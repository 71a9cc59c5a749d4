import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { termBands } from "./term-bands.ts";

const span = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) });
const bands = (own: Parameters<typeof termBands>[0], from: string, to: string) =>
  termBands(own, span(from, to)).map((band) => `${band.name.zh} ${band.from} ${band.to}`);

test("terms and the break between them, in order, where they touch the span", () => {
  expect(bands([], "2027-01-20", "2027-02-24")).toEqual([
    "2026–2027学年第一学期 2026-09-01 2027-01-20",
    "2027年寒假 2027-01-21 2027-02-23",
    "2026–2027学年第二学期 2027-02-24 2027-07-10",
  ]);
  expect(bands([], "2026-07-11", "2026-08-31")).toEqual([]);
});

test("a school's own terms move the break", () => {
  const own = [{ year: 2026, term: 1 as const, ...span("2026-09-07", "2027-01-10") }];
  expect(bands(own, "2027-01-10", "2027-01-31")).toEqual([
    "2026–2027学年第一学期 2026-09-07 2027-01-10",
    "2027年寒假 2027-01-11 2027-02-23",
  ]);
});
