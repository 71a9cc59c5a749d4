import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AccreditationInEffect,
  accreditationsInEffect,
} from "../accreditation/accreditations-in-effect.ts";
import type { Programme } from "../accreditation/programme.ts";
import {
  addDays,
  dayNumber,
  firstDayOf,
  type LocalDate,
  lastDayOf,
  type YearMonth,
  yearMonth,
  yearOf,
} from "../kernel/dates.ts";
import { addMonths, addMonthsTo } from "../kernel/months.ts";
import type { PolicyRule } from "../policy/rule.ts";
import type { Adjustment } from "./adjustment.ts";
import { type Engine, openEngine } from "./engine.ts";
import { emptySchool, engines, plainCalendar, programmes } from "./every-rule.fixture.ts";
import { adjustment } from "./obligations.fixture.ts";

const runs = { numRuns: 1000 };
const [withSchool, alone] = engines as [Engine, Engine]; // the fixture opens both
const eitherEngine = fc.constantFrom(withSchool, alone);
const years = { from: 2005, to: 2070 };
const derive = (engine: Engine, programme: Programme, adjustments: readonly Adjustment[] = []) =>
  engine.derive({ programme, adjustments, ...years });

/** What the school asks for after a visit is not bound to the validity that the visit leads to. */
const afterVisit: ReadonlySet<PolicyRule> = new Set(["rectification-plan", "rectification-completion"]);

const endOf = ({ validTo, discontinuedFrom }: AccreditationInEffect): LocalDate => {
  const expiry = lastDayOf(validTo);
  return discontinuedFrom && discontinuedFrom <= expiry ? addDays(discontinuedFrom, -1) : expiry;
};
const inValidity = (programme: Programme, date: string): boolean =>
  accreditationsInEffect(programme).some(
    (record) => firstDayOf(record.validFrom) <= date && date <= endOf(record),
  );

describe("whatever the validities and events", () => {
  it("no date of either level lies outside the validities", () => {
    fc.assert(
      fc.property(eitherEngine, programmes, (engine, programme) => {
        for (const { rule, schoolDue, agencyDue } of derive(engine, programme)) {
          if (agencyDue !== null) expect([rule, inValidity(programme, agencyDue)]).toEqual([rule, true]);
          if (schoolDue !== null && !afterVisit.has(rule))
            expect([rule, inValidity(programme, schoolDue)]).toEqual([rule, true]);
        }
      }),
      runs,
    );
  });
  it("no school date comes after the agency's, and every step lies between both, in order", () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        for (const { schoolDue, agencyDue, steps } of derive(withSchool, programme)) {
          if (schoolDue === null || agencyDue === null) {
            expect(steps).toBeNull();
            continue;
          }
          expect(schoolDue <= agencyDue).toBe(true);
          if (steps === null) continue;
          const { reviewFinishedBy, resubmittedBy, plannedFilingOn } = steps;
          const order = [schoolDue, reviewFinishedBy, resubmittedBy, plannedFilingOn, agencyDue];
          expect(order).toEqual(order.toSorted());
        }
      }),
      runs,
    );
  });
  it("a filing is owed exactly where a day-by-day reading says so", () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        const unbroken = {
          ...programme,
          facts: programme.facts?.filter(({ kind }) => kind !== "validity-discontinued") ?? [],
        };
        const owed = derive(alone, unbroken)
          .filter(({ rule, state }) => rule === "annual-filing" && state === "owed")
          .map(({ year }) => year);
        expect(owed).toEqual(owedByHand(unbroken));
      }),
      runs,
    );
  });
  it("what is not owed has no date but a reason, what is owed has one, and no rule comes twice in a period", () => {
    fc.assert(
      fc.property(eitherEngine, programmes, (engine, programme) => {
        const obligations = derive(engine, programme);
        const keys = obligations.map(({ rule, period }) => `${rule} ${period}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { state, schoolDue, agencyDue, note } of obligations) {
          const hasDate = schoolDue !== null || agencyDue !== null;
          // A fact may also close what was to be confirmed and had no date.
          if (state !== "fulfilled") expect(hasDate).toBe(state === "owed");
          if (!hasDate) expect(note).not.toBeNull();
        }
      }),
      runs,
    );
  });
  it("every year that a validity touches has its filing, owed or not, with the reason", () => {
    fc.assert(
      fc.property(eitherEngine, programmes, (engine, programme) => {
        const filings = derive(engine, programme).filter(({ rule }) => rule === "annual-filing");
        expect(filings.map(({ year }) => year)).toEqual(touchedYears(programme));
      }),
      runs,
    );
  });
  it("the last working days are working days on or before their dates", () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        for (const { schoolDue, schoolLastWorkingDay: last } of derive(withSchool, programme)) {
          expect(last === null).toBe(schoolDue === null);
          if (last === null || schoolDue === null) continue;
          expect(last <= schoolDue && dayNumber(schoolDue) - dayNumber(last) <= 2).toBe(true);
          expect(plainCalendar.isWorkingDay(dayNumber(last))).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe("the order", () => {
  it("of records, facts and moved dates changes nothing", () => {
    fc.assert(
      fc.property(
        eitherEngine,
        programmes,
        fc.array(adjustments, { maxLength: 5 }),
        (engine, programme, moves) => {
          const turned = {
            ...programme,
            accreditations: programme.accreditations.toReversed(),
            facts: programme.facts?.toReversed() ?? [],
          };
          expect(derive(engine, turned, moves.toReversed())).toEqual(derive(engine, programme, moves));
        },
      ),
      runs,
    );
  });
  it("of the obligations is by year, period and rule, and a span of years is a part of the whole", () => {
    fc.assert(
      fc.property(
        programmes,
        fc.integer({ min: 2005, max: 2050 }),
        fc.nat({ max: 12 }),
        (programme, from, length) => {
          const all = derive(withSchool, programme);
          expect(
            all.toSorted(
              (a, b) => a.year - b.year || (a.period < b.period ? -1 : a.period > b.period ? 1 : 0),
            ),
          ).toEqual(all);
          const part = withSchool.derive({ programme, from, to: from + length });
          expect(part).toEqual(all.filter(({ year }) => from <= year && year <= from + length));
        },
      ),
      runs,
    );
  });
});

it("moving validities, notices and events by a year moves every date by a year", () => {
  fc.assert(
    fc.property(eitherEngine, programmes, (engine, programme) => {
      // An event of 29 February has no day a year later.
      fc.pre(!JSON.stringify(programme).includes("-02-29"));
      const derived = (subject: Programme, later: number) =>
        engine
          .derive({ programme: subject, from: years.from + later, to: years.to + later })
          .filter(({ rule }) => !countsDays.has(rule));
      const [before, after] = [derived(programme, 0), derived(aYearLater(programme), 1)];
      expect(after.map(({ rule, state, year }) => [rule, state, year - 1])).toEqual(
        before.map(({ rule, state, year }) => [rule, state, year]),
      );
      for (const [at, obligation] of before.entries()) {
        const moved = after[at];
        for (const level of ["targetDue", "schoolDue", "agencyDue"] as const)
          expect(isAYearLater(obligation[level], moved?.[level] ?? null)).toBe(true);
      }
    }),
    runs,
  );
});

it("a school's document that says nothing changes nothing", () => {
  const beside = openEngine({ policies: emptySchool, calendar: plainCalendar });
  fc.assert(
    fc.property(programmes, (programme) => {
      expect(derive(beside, programme)).toEqual(derive(alone, programme));
    }),
    runs,
  );
});

it("an extension never makes anything earlier, and never passes the agency's date", () => {
  fc.assert(
    fc.property(
      programmes,
      fc.array(adjustments, { maxLength: 4 }),
      extensions,
      (programme, moves, extension) => {
        const before = derive(withSchool, programme, moves);
        const after = derive(withSchool, programme, [...moves, extension]);
        expect(after.map(({ rule, period, agencyDue }) => [rule, period, agencyDue])).toEqual(
          before.map(({ rule, period, agencyDue }) => [rule, period, agencyDue]),
        );
        for (const [at, { schoolDue, agencyDue }] of after.entries()) {
          const earlier = before[at]?.schoolDue ?? null;
          expect(schoolDue === null).toBe(earlier === null);
          if (schoolDue !== null && earlier !== null) expect(schoolDue >= earlier).toBe(true);
          if (schoolDue !== null && agencyDue !== null) expect(schoolDue <= agencyDue).toBe(true);
        }
      },
    ),
    runs,
  );
});

/** Lengths in days cross a leap day in one year and not in the next. */
const countsDays: ReadonlySet<PolicyRule> = new Set([
  "draft-reply",
  "major-change-report",
  "rectification-plan",
]);

const moves = fc.record({
  period: fc.integer({ min: 2012, max: 2035 }).map(String),
  rule: fc.constantFrom<PolicyRule>("annual-filing", "third-year-report", "application"),
  level: fc.constantFrom("school" as const, "agency" as const),
  of: fc.constantFrom("programme" as const, "unit" as const),
  month: fc.integer({ min: 0, max: 14 }),
});
const movesOf = (kind: fc.Arbitrary<Adjustment["kind"]>) =>
  fc.tuple(moves, kind).map(([{ month, ...move }, chosen]): Adjustment => {
    const due = lastDayOf(addMonths(yearMonth(`${move.period}-01`), month));
    return adjustment(due, { ...move, kind: chosen });
  });
const adjustments = movesOf(fc.constantFrom("override", "extension"));
const extensions = movesOf(fc.constant("extension"));

function aYearLater(programme: Programme): Programme {
  const later = (date: LocalDate | null | undefined) => (date ? addMonthsTo(date, 12) : null);
  return {
    ...programme,
    accreditations: programme.accreditations.map((record) => ({
      ...record,
      validFrom: addMonths(record.validFrom, 12),
      validTo: addMonths(record.validTo, 12),
      noticeDate: later(record.noticeDate),
    })),
    facts: (programme.facts ?? []).map((fact) => ({
      ...fact,
      on: addMonthsTo(fact.on, 12),
      closes: fact.closes && { ...fact.closes, period: String(Number(fact.closes.period) + 1) },
    })),
  };
}

/** The last of February is the last of February in any year. */
function isAYearLater(date: LocalDate | null, later: LocalDate | null): boolean {
  if (date === null || later === null) return date === later;
  const lastOfFebruary = /-02-2[89]$/;
  return (
    later === addMonthsTo(date, 12) ||
    (lastOfFebruary.test(date) && lastOfFebruary.test(later) && yearOf(later) === yearOf(date) + 1)
  );
}

/** Plain and slow: every month of every record written out; from December walk back to the month that began the chain. */
function owedByHand({ accreditations }: Programme): number[] {
  const months = new Set(accreditations.flatMap(({ validFrom, validTo }) => monthsOf(validFrom, validTo)));
  return everyYear().filter((year) => {
    let first = yearMonth(`${year}-12`);
    if (!months.has(first)) return false;
    while (months.has(addMonths(first, -1))) first = addMonths(first, -1);
    const record = accreditations.find(({ validFrom }) => validFrom === first);
    if (!record || record.validTo < `${year}-12` || record.noticeDate === null) return true;
    return yearOf(record.noticeDate) <= year;
  });
}

const monthsOf = (from: YearMonth, to: YearMonth): YearMonth[] =>
  from > to ? [] : [from, ...monthsOf(addMonths(from, 1), to)];

/** A 中止 takes the years after it away. */
const touchedYears = (programme: Programme): number[] =>
  everyYear().filter((year) =>
    accreditationsInEffect(programme).some(
      (record) => yearOf(record.validFrom) <= year && year <= yearOf(endOf(record)),
    ),
  );

const everyYear = (): number[] =>
  Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index);
