import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { comingDates } from "./coming-dates.ts";

type Filing = Parameters<typeof comingDates>[0][number];

const level = (due: string | null) =>
  ({
    status: "open",
    due: due === null ? null : localDate(due),
    lastWorkingDay: due === null ? null : localDate(due),
    daysLeft: null,
    workingDaysLeft: null,
  }) as const;

const filing = (school: string | null, agency: string | null, change: Partial<Filing> = {}): Filing => ({
  status: "not-started",
  regime: "engineering",
  holidays: "official",
  standing: { school: level(school), agency: level(agency) },
  ...change,
});

const dates = (filings: readonly Filing[], today: string) => {
  const { school, agency } = comingDates(filings, localDate(today));
  return [school?.due ?? null, agency && `${agency.due} ${agency.regime}`];
};

const teachers = filing("2026-04-20", "2026-06-30", { regime: "teacher-education" });
const engineers = filing("2026-11-30", "2026-12-31");

test("the earliest date still to come, whatever is past, with the regime that it is of", () => {
  expect(dates([engineers, teachers], "2026-10-21")).toEqual(["2026-11-30", "2026-12-31 engineering"]);
  expect(dates([engineers, teachers], "2026-04-20")).toEqual(["2026-04-20", "2026-06-30 teacher-education"]);
  expect(dates([engineers, teachers], "2026-04-21")).toEqual(["2026-11-30", "2026-06-30 teacher-education"]);
});

test("once all are past, the last of them", () => {
  expect(dates([engineers, teachers], "2027-01-01")).toEqual(["2026-11-30", "2026-12-31 engineering"]);
});

test("what is not handed in goes before what is", () => {
  const early = filing("2026-10-31", "2026-12-31", { status: "awaiting-school" });
  expect(dates([early, engineers], "2026-10-21")[0]).toBe("2026-11-30");
  expect(dates([early], "2026-10-21")[0]).toBe("2026-10-31");
});

test("a day on which some filing goes elsewhere is not called the association's alone", () => {
  const elsewhere = filing(null, "2026-12-31", { regime: "construction" });
  expect(dates([engineers, elsewhere], "2026-10-21")).toEqual(["2026-11-30", "2026-12-31 construction"]);
});

test("where nobody sets a date there is none", () => {
  expect(dates([filing(null, "2026-12-31")], "2026-10-21")).toEqual([null, "2026-12-31 engineering"]);
  expect(dates([], "2026-10-21")).toEqual([null, null]);
});
