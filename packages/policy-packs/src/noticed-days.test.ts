import { localDate } from "@goodstanding/domain/kernel/dates";
import type { HolidayNotice } from "@goodstanding/domain/policy/holiday-notice";
import { expect, test } from "vitest";
import { noticedDays } from "./noticed-days.ts";

const span = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) });
const notice: HolidayNotice = {
  year: 2027,
  document: { title: "通知", number: null, issued: null },
  holidays: ["2026-12-31", "2027-01-01"].map(localDate),
  workdays: ["2027-01-03"].map(localDate),
};

test("the days off around National Day 2026 with their name, both ends of the span included", () => {
  const nationalDay = { zh: "国庆节", en: "National Day" };
  const { holidays, workdays } = noticedDays([], span("2026-10-01", "2026-10-10"));
  expect(holidays.map(({ date }) => date)).toEqual(
    Array.from({ length: 7 }, (_, index) => `2026-10-0${index + 1}`),
  );
  expect(workdays).toEqual([{ date: "2026-10-10", name: nationalDay }]);
  expect(holidays[0]).toEqual({ date: "2026-10-01", name: nationalDay });
});

test("an imported notice lists its own days, without names", () => {
  expect(noticedDays([], span("2026-12-30", "2027-01-31"))).toEqual({ holidays: [], workdays: [] });
  expect(noticedDays([notice], span("2026-12-30", "2027-01-31"))).toEqual({
    holidays: [
      { date: "2026-12-31", name: null },
      { date: "2027-01-01", name: null },
    ],
    workdays: [{ date: "2027-01-03", name: null }],
  });
});
