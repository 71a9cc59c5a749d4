import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { compareObligations, type OwedBySubject } from "./compare-obligations.ts";
import type { Obligation } from "./obligation.ts";

const duty = (change: Partial<Obligation> = {}, subject = "programme-1"): OwedBySubject => ({
  subject,
  obligation: {
    rule: "annual-filing",
    regime: "engineering",
    period: "2026",
    year: 2026,
    state: "owed",
    targetDue: null,
    schoolDue: localDate("2026-10-31"),
    agencyDue: localDate("2026-12-31"),
    schoolLastWorkingDay: localDate("2026-10-30"),
    agencyLastWorkingDay: localDate("2026-12-31"),
    holidays: "official",
    steps: null,
    why: { zh: "因为", en: "because" },
    note: null,
    citations: [{ pack: "pack", document: "《文件》", clause: "第一条" }],
    packs: ["pack"],
    inputs: { validity: "2022-01", year: 2026 },
    consequence: { zh: "后果", en: "consequence" },
    gravity: "internal",
    owner: "programme-lead",
    evidence: [],
    ladder: "filing",
    ...change,
  },
});
const notOwed = duty({
  ...{ state: "not-owed", schoolDue: null, agencyDue: null },
  ...{ schoolLastWorkingDay: null, agencyLastWorkingDay: null },
});

const counted = (before: OwedBySubject[], after: OwedBySubject[]) => {
  const { appears, vanishes, moves, restated, unchanged } = compareObligations(before, after);
  return [appears.length, vanishes.length, moves.length, restated.length, unchanged];
};

describe("compareObligations", () => {
  it("tells duties apart by subject, rule and period", () => {
    const other = [duty({}, "programme-2"), duty({ rule: "third-year-report" }), duty({ period: "2027" })];
    expect(counted([duty()], [duty(), ...other])).toEqual([3, 0, 0, 0, 1]);
    expect(counted([duty(), ...other], [duty()])).toEqual([0, 3, 0, 0, 1]);
  });

  it("names each date that moves, and those that come and go", () => {
    const moved = duty({ schoolDue: localDate("2026-11-30"), targetDue: localDate("2026-10-01") });
    expect(compareObligations([duty()], [moved]).moves).toEqual([
      {
        before: duty(),
        after: moved,
        dates: [
          { level: "target", before: null, after: "2026-10-01" },
          { level: "school", before: "2026-10-31", after: "2026-11-30" },
        ],
      },
    ]);
    const dropped = compareObligations([duty()], [duty({ schoolDue: null })]).moves;
    expect(dropped).toMatchObject([{ dates: [{ level: "school", before: "2026-10-31", after: null }] }]);
  });

  it("calls it restated where the dates stay and the reason does not", () => {
    for (const change of [
      { why: { zh: "另因", en: "another" } },
      { citations: [] },
      { packs: ["other"] },
      { consequence: { zh: "别的", en: "another" } },
      { state: "fulfilled" as const },
    ])
      expect(counted([duty()], [duty(change)])).toEqual([0, 0, 0, 1, 0]);
  });

  it("does not count a year that is only shown: it neither appears nor vanishes", () => {
    expect(counted([], [notOwed])).toEqual([0, 0, 0, 0, 0]);
    expect(counted([notOwed], [])).toEqual([0, 0, 0, 0, 0]);
    expect(counted([notOwed], [notOwed])).toEqual([0, 0, 0, 0, 1]);
  });

  it("lets a shown year appear when it becomes owed, with the reason of both sides", () => {
    expect(compareObligations([notOwed], [duty()]).appears).toEqual([{ before: notOwed, after: duty() }]);
    expect(compareObligations([duty()], [notOwed]).vanishes).toEqual([{ before: duty(), after: notOwed }]);
    expect(compareObligations([duty()], []).vanishes).toEqual([{ before: duty(), after: null }]);
  });

  it("counts what is owed although no date is known yet", () => {
    const undated = duty({ schoolDue: null, agencyDue: null });
    expect(counted([], [undated])).toEqual([1, 0, 0, 0, 0]);
  });

  it("finds nothing between equals, whatever the order of keys and rows", () => {
    const inputs = { year: 2026, validity: "2022-01" };
    const rows = [duty(), duty({ period: "2027" }), duty({}, "programme-2")];
    const again = rows.toReversed().map((row) => ({ ...row, obligation: { ...row.obligation, inputs } }));
    expect(counted(rows, again)).toEqual([0, 0, 0, 0, 3]);
  });
});

describe("compareObligations, whatever the duties", () => {
  const someDuty = fc
    .record({
      subject: fc.constantFrom("a", "b"),
      period: fc.constantFrom("2026", "2027"),
      state: fc.constantFrom("owed" as const, "not-owed" as const),
      due: fc.constantFrom("2026-10-31", "2026-11-30"),
      why: fc.constantFrom("x", "y"),
    })
    .map(({ subject, period, state, due, why }) =>
      duty(
        {
          ...{ period, state, why: { zh: why, en: why } },
          ...(state === "owed" ? { schoolDue: localDate(due) } : { schoolDue: null, agencyDue: null }),
        },
        subject,
      ),
    );
  const someDuties = fc.uniqueArray(someDuty, {
    selector: ({ subject, obligation: { period } }) => `${subject} ${period}`,
  });

  it("says the contrary when the sides are changed", () => {
    fc.assert(
      fc.property(someDuties, someDuties, (a, b) => {
        const [appears, vanishes, ...others] = counted(a, b);
        expect(counted(b, a)).toEqual([vanishes, appears, ...others]);
      }),
    );
  });

  it("loses no owed duty", () => {
    fc.assert(
      fc.property(someDuties, someDuties, (a, b) => {
        const { appears, vanishes, moves, restated, unchanged } = compareObligations(a, b);
        const isOwed = ({ obligation }: OwedBySubject) => obligation.state === "owed";
        const live = [...moves, ...restated].filter(({ after }) => isOwed(after)).length;
        const idle = a.filter(
          (each) => !isOwed(each) && b.some((other) => sameKey(each, other) && !isOwed(other)),
        );
        const idleRestated = restated.filter(({ after }) => !isOwed(after)).length;
        expect(b.filter(isOwed).length).toBe(
          appears.length + live + unchanged - (idle.length - idleRestated),
        );
        expect(a.filter(isOwed).length - vanishes.length).toBe(b.filter(isOwed).length - appears.length);
      }),
    );
  });

  const sameKey = (a: OwedBySubject, b: OwedBySubject) =>
    a.subject === b.subject && a.obligation.period === b.obligation.period;
});
