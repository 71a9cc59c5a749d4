import fc from "fast-check";
import { holds } from "../accreditation/accreditations-in-effect.ts";
import type { Fact } from "../accreditation/fact.ts";
import { type Accreditation, conclusions, type Programme } from "../accreditation/programme.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { addDays, firstDayOf, type LocalDate, localDate, yearMonth } from "../kernel/dates.ts";
import { addMonths } from "../kernel/months.ts";
import { factKinds } from "../policy/fact-kind.ts";
import { openEngine } from "./engine.ts";
import { dated, fact, policiesWith, ruled } from "./obligations.fixture.ts";

const day = (month: number, date: number) => ({ month, day: date });
const yearly = (due: object) => ({ kind: "yearly", due, confirmExpiryFrom: day(10, 1) });
const third = (due: object, more: object = {}) => ({
  kind: "third-year",
  due,
  confirmExpiryFrom: day(10, 1),
  ...more,
});
const stage = (due: object) => ruled({ kind: "stage", due, yearsBeforeExpiry: 1 });
const clock = (starts: string, length: object | string, more: object = {}) => ({
  kind: "clock",
  starts,
  length,
  ...more,
});
const before = (months: string) => ({ kind: "before-expiry", months });

const agency = {
  "annual-filing": ruled(yearly(day(12, 31)), { ladder: "filing" }),
  "third-year-report": ruled(third(day(12, 31)), { ladder: "filing" }),
  "midterm-review": ruled(third(day(12, 31), { conclusions: ["passed-conditional"] })),
  "draft-reply": ruled(clock("draft-report-received", { days: 10 })),
  "renewal-lead": ruled(before("renewalLeadMonths")),
  "midterm-report": ruled(clock("conclusion-published", { years: 3 })),
  "progress-report": ruled({ kind: "every", years: 2 }),
  "comprehensive-report": ruled(before("comprehensiveReportMonths")),
  "major-change-report": ruled(clock("change-occurred", "majorChangeDays")),
  "major-change-question": ruled(yearly(day(12, 31))),
};
const school = {
  "annual-filing": dated(yearly(day(10, 31))),
  "third-year-report": dated(third(day(10, 31))),
  "draft-reply": dated(clock("draft-report-received", { days: 10 })),
  "rectification-plan": ruled(clock("planBase", { days: 30 })),
  "rectification-completion": ruled(clock("completionBase", { months: 6 }, { target: { months: 3 } })),
  application: stage(day(3, 31)),
  "self-study": stage(day(7, 31)),
  "visit-material": stage(day(12, 31)),
};
const open = { effective: { from: null, to: null } };

/** A calendar that knows no holiday, so that one year is like another. */
export const plainCalendar: WorkingCalendar = {
  isWorkingDay: (number) => (((number + 3) % 7) + 7) % 7 < 5,
  coverage: () => "official",
};

/** Policies that know every way of coming to a date, from documents without a first or a last day. */
const everyRule = policiesWith({ agency, school, pack: open });
const everyAgencyRule = policiesWith({ agency, school: null });
/** The same beside a school's document that says nothing. */
export const emptySchool = policiesWith({
  agency,
  school: Object.fromEntries(["annual-filing", "third-year-report"].map((rule) => [rule, undefined])),
  pack: { ...open, exemptions: [] },
});

export const engines = [everyRule, everyAgencyRule].map((policies) =>
  openEngine({ policies, calendar: plainCalendar }),
);

/** Up to four validities one after another, some with a gap, with and without notice, some broken off; with events around them. */
export const programmes: fc.Arbitrary<Programme> = fc
  .record({
    start: fc.integer({ min: 0, max: 200 }),
    spans: fc.array(
      fc.record({
        gap: fc.constantFrom(0, 0, 1, 5, 14),
        months: fc.integer({ min: 1, max: 90 }),
        noticeAfter: fc.option(fc.integer({ min: 0, max: 500 })),
        conclusion: fc.constantFrom(...conclusions),
        brokenAfter: fc.option(fc.integer({ min: 1, max: 1500 }), { freq: 8 }),
      }),
      { maxLength: 4 },
    ),
    events: fc.array(
      fc.record({ kind: fc.constantFrom(...factKinds), after: fc.integer({ min: -300, max: 6000 }) }),
      { maxLength: 5 },
    ),
  })
  .map(({ start, spans, events }): Programme => {
    const first = addMonths(yearMonth("2012-01"), start);
    let next = first;
    const accreditations = spans.map((span): Accreditation => {
      const validFrom = addMonths(next, span.gap);
      const validTo = addMonths(validFrom, span.months - 1);
      next = addMonths(validTo, 1);
      const after = (days: number | null): LocalDate | null =>
        days === null ? null : addDays(firstDayOf(validFrom), days);
      return {
        ...{ conclusion: span.conclusion, validFrom, validTo },
        noticeDate: after(span.noticeAfter),
      };
    });
    const broken = spans.flatMap(({ brokenAfter }, at) => {
      const record = accreditations[at];
      const on = record && brokenAfter !== null ? addDays(firstDayOf(record.validFrom), brokenAfter) : null;
      return record && on && holds(record, on) ? [fact("validity-discontinued", on)] : [];
    });
    const facts = events.map(({ kind, after }) => factOf(kind, addDays(firstDayOf(first), after)));
    return { name: "示例", code: "080202", accreditations, facts: [...broken, ...facts] };
  });

function factOf(kind: Fact["kind"], on: LocalDate): Fact {
  const closes = { rule: "major-change-question", period: on.slice(0, 4) } as const;
  return fact(kind, localDate(on), kind === "fulfilled" ? { closes } : {});
}
