import { localDate } from "@goodstanding/domain/kernel/dates";
import type { Timeliness } from "@goodstanding/domain/review/timeliness";
import { expect, test } from "vitest";
import { timelinessToday } from "./timeliness-today.ts";

const reviewed: Timeliness = {
  school: { due: localDate("2026-10-31"), status: "on-time", days: 10 },
  agency: { due: localDate("2026-12-31"), status: "open", days: 71 },
};
const on = (today: string, filedOn: string | null = null) =>
  timelinessToday(reviewed, {
    filedOn: filedOn === null ? null : localDate(filedOn),
    today: localDate(today),
  });

test("days are counted from today, and what was open when it was reviewed may be missed or filed by now", () => {
  expect(on("2026-12-01").agency).toMatchObject({ status: "open", days: 30 });
  expect(on("2027-01-05").agency).toMatchObject({ status: "missed", days: 5 });
  expect(on("2027-01-05", "2026-12-20").agency).toMatchObject({ status: "on-time", days: 11 });
});

test("how it stood at the school is settled with the first handing in", () => {
  expect(on("2027-01-05").school).toEqual(reviewed.school);
});
