import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Accreditation, Programme } from "../accreditation/programme.ts";
import { sampleCalendar as calendar } from "../calendar/working-calendar.fixture.ts";
import {
  dayNumber,
  firstDayOf,
  fromDayNumber,
  lastDayOf,
  type YearMonth,
  yearMonth,
  yearOf,
} from "../kernel/dates.ts";
import { addMonths } from "../kernel/months.ts";
import { associationOnlyPolicies as associationOnly, samplePolicies } from "../policy/policy.fixture.ts";
import { deriveObligations } from "./derive.ts";

/** Up to four validities one after another, some with a gap, with and without notice, in any order. */
const span = fc.record({
  gap: fc.constantFrom(0, 0, 1, 5, 14),
  months: fc.integer({ min: 1, max: 90 }),
  noticeAfter: fc.option(fc.integer({ min: 0, max: 500 })),
});
const programmes = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.array(span, { maxLength: 4 }))
  .map(([start, spans]): Programme => {
    let next = addMonths(yearMonth("2012-01"), start);
    const accreditations = spans.map(({ gap, months, noticeAfter }): Accreditation => {
      const validFrom = addMonths(next, gap);
      const validTo = addMonths(validFrom, months - 1);
      next = addMonths(validTo, 1);
      const noticeDate =
        noticeAfter === null ? null : fromDayNumber(dayNumber(firstDayOf(validFrom)) + noticeAfter);
      return { conclusion: "passed", validFrom, validTo, noticeDate };
    });
    return { name: "示例", code: "080202", accreditations };
  });
const policies = fc.constantFrom(samplePolicies, associationOnly);
const derive = (policies: typeof samplePolicies, programme: Programme) =>
  deriveObligations({ policies, calendar, programme, from: 2010, to: 2060 });
const runs = { numRuns: 1000 };

const inValidity = ({ accreditations }: Programme, date: string): boolean =>
  accreditations.some(
    ({ validFrom, validTo }) => firstDayOf(validFrom) <= date && date <= lastDayOf(validTo),
  );

describe("whatever the validities", () => {
  it("no date lies outside them, and no school date after the agency's or before the notice", () => {
    fc.assert(
      fc.property(policies, programmes, (policy, programme) => {
        for (const { schoolDue, agencyDue } of derive(policy, programme)) {
          if (agencyDue !== null) expect(inValidity(programme, agencyDue)).toBe(true);
          if (schoolDue === null) continue;
          expect(inValidity(programme, schoolDue)).toBe(true);
          expect(schoolDue <= (agencyDue ?? "")).toBe(true);
        }
      }),
      runs,
    );
  });
  it("a filing is owed exactly where a day-by-day reading says so", () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        const owed = derive(associationOnly, programme)
          .filter(({ rule, state }) => rule === "annual-filing" && state === "owed")
          .map(({ period }) => Number(period));
        expect(owed).toEqual(owedByHand(programme));
      }),
      runs,
    );
  });
  it("every year that they touch is there once, and what is not owed has no date but a reason", () => {
    fc.assert(
      fc.property(policies, programmes, (policy, programme) => {
        const obligations = derive(policy, programme);
        const filings = obligations.filter(({ rule }) => rule === "annual-filing");
        expect(filings.map(({ period }) => Number(period))).toEqual(touchedYears(programme));
        const keys = obligations.map(({ rule, period }) => `${rule} ${period}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { state, schoolDue, agencyDue, note } of obligations) {
          expect(agencyDue !== null).toBe(state === "owed");
          if (state !== "owed") expect([schoolDue, note === null]).toEqual([null, false]);
        }
      }),
      runs,
    );
  });
  it("the last working days are working days on or before their dates", () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        for (const each of derive(samplePolicies, programme)) {
          if (each.schoolDue === null || each.schoolLastWorkingDay === null) continue;
          expect(each.schoolLastWorkingDay <= each.schoolDue).toBe(true);
          expect(calendar.isWorkingDay(dayNumber(each.schoolLastWorkingDay))).toBe(true);
        }
      }),
    );
  });
  it("the order of the records changes nothing", () => {
    fc.assert(
      fc.property(policies, programmes, (policy, programme) => {
        const turned = { ...programme, accreditations: programme.accreditations.toReversed() };
        expect(derive(policy, turned)).toEqual(derive(policy, programme));
      }),
      runs,
    );
  });
});

/** Plain and slow: every month of every record written out; from December walk back to the month that began the chain. */
function owedByHand({ accreditations }: Programme): number[] {
  const months = new Set(accreditations.flatMap(({ validFrom, validTo }) => monthsOf(validFrom, validTo)));
  return years().filter((year) => {
    let first = yearMonth(`${year}-12`);
    if (!months.has(first)) return false;
    while (months.has(addMonths(first, -1))) first = addMonths(first, -1);
    const record = accreditations.find(({ validFrom }) => validFrom === first);
    if (!record || record.validTo < `${year}-12` || record.noticeDate === null) return true;
    return yearOf(record.noticeDate) <= year;
  });
}

function monthsOf(from: YearMonth, to: YearMonth): YearMonth[] {
  return from > to ? [] : [from, ...monthsOf(addMonths(from, 1), to)];
}

const touchedYears = ({ accreditations }: Programme): number[] =>
  years().filter((year) =>
    accreditations.some(({ validFrom, validTo }) => yearOf(validFrom) <= year && year <= yearOf(validTo)),
  );

const years = (): number[] => Array.from({ length: 51 }, (_, index) => 2010 + index);
