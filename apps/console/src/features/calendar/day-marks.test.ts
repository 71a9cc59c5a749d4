import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import type { CalendarDuty } from "./calendar-views.ts";
import { dayMarks } from "./day-marks.ts";
import { dutyForTest } from "./range-for-test.ts";

/** Day, kind, rule and programmes, in the order of the days. */
const marksOf = (...duties: readonly CalendarDuty[]) =>
  [...dayMarks(duties)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([date, marks]) =>
      marks.map(
        ({ kind, rule, duties: of, settled }) =>
          `${date} ${kind} ${rule} ${of.map(({ programme }) => programme?.name).join("+")}${settled ? " done" : ""}`,
      ),
    );

test("a Saturday stays the legal date, and the Friday before it is a day of its own", () => {
  expect(marksOf(dutyForTest("甲"), dutyForTest("乙"))).toEqual([
    "2026-10-30 school-working-day annual-filing 甲+乙",
    "2026-10-31 school annual-filing 甲+乙",
    "2026-12-31 agency annual-filing 甲+乙",
  ]);
});

test("the steps between both dates and the target are marked, each on its day", () => {
  const steps = {
    reviewFinishedBy: localDate("2026-12-10"),
    resubmittedBy: localDate("2026-12-17"),
    plannedFilingOn: localDate("2026-12-21"),
    filedBy: "quality-office",
  } as const;
  expect(marksOf(dutyForTest("甲", { steps, targetDue: localDate("2026-09-30") }))).toEqual([
    "2026-09-30 target annual-filing 甲",
    "2026-10-30 school-working-day annual-filing 甲",
    "2026-10-31 school annual-filing 甲",
    "2026-12-10 review-finished annual-filing 甲",
    "2026-12-17 resubmitted annual-filing 甲",
    "2026-12-21 planned-filing annual-filing 甲",
    "2026-12-31 agency annual-filing 甲",
  ]);
});

test("what is done keeps its legal dates and nothing that leads to them", () => {
  expect(marksOf(dutyForTest("甲", { state: "fulfilled", targetDue: localDate("2026-09-30") }))).toEqual([
    "2026-10-31 school annual-filing 甲 done",
    "2026-12-31 agency annual-filing 甲 done",
  ]);
});

test("handing in settles the school's date alone", () => {
  const filing = { id: "f" as FilingId, status: "awaiting-school" } as const; // an id that is only linked to
  const { standing } = dutyForTest("甲");
  const handedIn = { ...standing, school: { ...standing.school, status: "on-time" } } as const;
  expect(marksOf(dutyForTest("甲", { filing, standing: handedIn }))).toEqual([
    "2026-10-31 school annual-filing 甲 done",
    "2026-12-31 agency annual-filing 甲",
  ]);
});

test("on one day the gravest stands first", () => {
  const grave = { rule: "third-year-report", gravity: "ends-validity" } as const;
  const agency = marksOf(dutyForTest("甲"), dutyForTest("乙", grave)).filter((mark) =>
    mark.includes(" agency "),
  );
  expect(agency).toEqual(["2026-12-31 agency third-year-report 乙", "2026-12-31 agency annual-filing 甲"]);
});

test("what is not owed has no day", () => {
  const none = { schoolDue: null, agencyDue: null, schoolLastWorkingDay: null, agencyLastWorkingDay: null };
  expect(marksOf(dutyForTest("甲", { state: "exempt", ...none }))).toEqual([]);
});
