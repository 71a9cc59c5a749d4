import { readdirSync } from "node:fs";
import { lastWorkingDayOnOrBefore, workingDaysBetween } from "@goodstanding/domain/calendar/working-days";
import { localDate, localDateAt, yearOf } from "@goodstanding/domain/kernel/dates";
import type { Obligation } from "@goodstanding/domain/obligations/obligation";
import { standingOf } from "@goodstanding/domain/obligations/standing";
import { describe, expect, it } from "vitest";
import boundary from "../../../tests/golden/deadline-boundary.json" with { type: "json" };
import spans from "../../../tests/golden/validity-spans.json" with { type: "json" };
import workingDays from "../../../tests/golden/working-days.json" with { type: "json" };
import {
  casesOf,
  type GoldenCase,
  type GoldenExpectation,
  goldenFolder,
  readGolden,
} from "./golden-case.fixture.ts";
import { goldenOutcome } from "./golden-outcome.fixture.ts";
import { workingCalendar as calendar } from "./working-calendar.ts";

/** Files of another shape, which have a test of their own. */
const others = ["deadline-boundary", "working-days", "validity-spans", "imut-annex"];
const names = readdirSync(goldenFolder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.slice(0, -".json".length))
  .filter((name) => !others.includes(name));

describe.each(names)("%s", (name) => {
  const cases = casesOf(readGolden(name));
  it.each(cases)("$case", (facts) => {
    const found = goldenOutcome(facts);
    const { expected } = facts;
    if (expected === null) expect(found).toBeNull();
    else {
      expect(datesOf(found)).toEqual(datesExpected(expected));
      expectWords(found, facts, expected);
    }
  });
  it("gives each case a title of its own, and no field that nothing reads", () => {
    expect(new Set(cases.map((each) => each.case)).size).toBe(cases.length);
    for (const { expected, ...facts } of cases) {
      expect(caseFields).toEqual(expect.arrayContaining(Object.keys(facts)));
      expect(expectedFields).toEqual(expect.arrayContaining(Object.keys(expected ?? {})));
    }
  });
});

it("reads every file", () => {
  expect(names.length).toBeGreaterThan(16);
});

const caseFields =
  "title case rule period pack settings agencyNotice holidayNotices terms code unit validities applyingIn stages facts unitDates adjustments standingNote".split(
    " ",
  );
const expectedFields =
  "state year targetDue schoolDue schoolLastWorkingDay agencyDue agencyLastWorkingDay holidays why note clause gravity steps not".split(
    " ",
  );

const datesOf = (found: Obligation | null) =>
  found && {
    state: found.state,
    targetDue: found.targetDue,
    schoolDue: found.schoolDue,
    schoolLastWorkingDay: found.schoolLastWorkingDay,
    agencyDue: found.agencyDue,
    agencyLastWorkingDay: found.agencyLastWorkingDay,
    holidays: found.holidays,
  };

const datesExpected = ({ state, targetDue, schoolDue, agencyDue, ...more }: GoldenExpectation) => ({
  state,
  targetDue: targetDue ?? null,
  schoolDue: schoolDue ?? null,
  schoolLastWorkingDay: more.schoolLastWorkingDay ?? schoolDue ?? null,
  agencyDue: agencyDue ?? null,
  agencyLastWorkingDay: more.agencyLastWorkingDay ?? agencyDue ?? null,
  holidays: more.holidays ?? "official",
});

function expectWords(
  found: Obligation | null,
  { standingNote = [] }: GoldenCase,
  expected: GoldenExpectation,
): void {
  if (!found) throw new Error("Nothing was found");
  const dated = expected.state === "owed" || expected.state === "fulfilled";
  const noted = [...(expected.note ?? []), ...(dated ? standingNote : [])];
  const note = found.note?.zh ?? "";
  for (const part of expected.why) expect(found.why.zh).toContain(part);
  for (const part of noted) expect(note).toContain(part);
  const unforeseen = note
    .split("；")
    .filter((remark) => remark !== "" && !noted.some((part) => belong(part, remark)));
  expect(unforeseen).toEqual([]);
  const cited = found.citations.map(({ pack, clause }) => `${pack} ${clause}`);
  for (const clause of expected.clause ?? []) expect(cited).toContainEqual(expect.stringContaining(clause));
  for (const word of expected.not ?? []) expect(JSON.stringify(found)).not.toContain(word);
  expect([found.why.en, found.note?.en ?? "-", found.consequence.en].every((text) => text.length > 0)).toBe(
    true,
  );
  if (expected.year !== undefined) expect(found.year).toBe(expected.year);
  if (expected.steps !== undefined) expect(found.steps).toEqual(expected.steps);
  if (expected.gravity !== undefined) expect(found.gravity).toBe(expected.gravity);
}

/** A remark of the note and what a case says of it; a case may quote several remarks at once. */
const belong = (part: string, remark: string): boolean => remark.includes(part) || part.includes(remark);

describe(spans.title, () => {
  it.each(spans.cases)("$case", ({ from, to, expected }) => {
    const at = (rule: string, period: number) => goldenOutcome(spanCase({ from, to }, rule, String(period)));
    const years = Array.from({ length: 12 }, (_, index) => 2022 + index);
    const inState = (state: string) => years.filter((year) => at("annual-filing", year)?.state === state);
    expect({ owed: inState("owed"), notOwed: inState("not-owed"), toConfirm: inState("to-confirm") }).toEqual(
      {
        owed: expected.owed,
        notOwed: expected.notOwed,
        toConfirm: [],
      },
    );
    expect(years.filter((year) => at("third-year-report", year))).toEqual([expected.thirdYear]);
    for (const [stage, day] of stages)
      expect(years.map((year) => at(stage, year)?.schoolDue).filter(Boolean)).toEqual([
        `${expected.renewal}-${day}`,
      ]);
    const leads = years.map((year) => at("renewal-lead", year)?.agencyDue).filter(Boolean);
    expect(leads).toEqual([expected.renewalLead]);
  });
});

const stages = [
  ["application", "03-31"],
  ["self-study", "07-31"],
  ["visit-material", "12-31"],
] as const;

const spanCase = (months: { from: string; to: string }, rule: string, period: string): GoldenCase =>
  ({
    case: "",
    pack: spans.school,
    validities: [{ ...months, notice: spans.notice, regime: spans.regime }],
    rule,
    period,
    expected: null,
  }) as object as GoldenCase; // the words of a data file

describe(boundary.title, () => {
  it.each(boundary.cases)("$case", ({ submittedAt, due, localDate: expected, status }) => {
    const day = localDateAt(new Date(submittedAt), boundary.timeZone);
    const deadline = {
      due: localDate(due),
      lastWorkingDay: lastWorkingDayOnOrBefore(calendar, localDate(due)),
    };
    const obligation = {
      schoolDue: deadline.due,
      schoolLastWorkingDay: deadline.lastWorkingDay,
      agencyDue: deadline.due,
      agencyLastWorkingDay: deadline.lastWorkingDay,
    };
    const standing = standingOf({ obligation, calendar, today: day, handedInOn: day, filedOn: day });
    expect([day, standing.school.status, standing.agency.status]).toEqual([expected, status, status]);
  });
});

describe(workingDays.title, () => {
  it.each(workingDays.lastWorkingDays)("$case", ({ date, expected, holidays }) => {
    expect(lastWorkingDayOnOrBefore(calendar, localDate(date))).toBe(expected);
    expect(calendar.coverage(yearOf(localDate(date)))).toBe(holidays);
  });
  it.each(workingDays.between)("$case", ({ from, to, expected }) => {
    expect(workingDaysBetween(calendar, localDate(from), localDate(to))).toBe(expected);
  });
});
