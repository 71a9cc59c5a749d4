import { describe, expect, it } from "vitest";
import type { Fact } from "../accreditation/fact.ts";
import { academicTerms, termsIn } from "../calendar/academic-terms.ts";
import { sampleCalendar as calendar } from "../calendar/working-calendar.fixture.ts";
import type { ActivityKind } from "../policy/fact-kind.ts";
import { deriveUnitObligations } from "./derive-unit.ts";
import { adjustment, fact, policiesWith, ruled } from "./obligations.fixture.ts";

const quota = (activity: ActivityKind, atLeast: number, of: string, per = "term") =>
  ruled({ kind: "quota", activity, atLeast, per, of });
const policies = policiesWith({
  school: {
    "college-study": quota("college-study", 2, "college"),
    "department-study": quota("department-study", 1, "functional-department"),
    training: quota("training", 1, "school"),
    "expert-talks": quota("expert-talk", 2, "college"),
    "unit-applications": quota("application", 1, "college", "year"),
  },
  pack: { effective: { from: "2024-04-28", to: "2026-12-31" } },
});
const defaults = academicTerms.parse({
  terms: [
    { term: 1, from: { month: 9, day: 1 }, to: { month: 1, day: 20 } },
    { term: 2, from: { month: 2, day: 24 }, to: { month: 7, day: 10 } },
  ],
  winterBreak: { from: { month: 1, day: 21 }, to: { month: 2, day: 23 } },
});
const derive = (kind: string, from: number, to: number, ...facts: readonly Fact[]) =>
  deriveUnitObligations({
    policies,
    calendar,
    unit: { kind, facts },
    from,
    to,
    terms: termsIn(defaults, [], from, to),
  });
const held = (on: string, activity: ActivityKind) => fact("activity-held", on, { activity });

describe("quotas", () => {
  it("end with the term or the year, by kind of unit", () => {
    const periods = (kind: string) =>
      derive(kind, 2026, 2026).map(({ rule, period, schoolDue }) => `${rule} ${period} ${schoolDue}`);
    expect(periods("college")).toEqual([
      "college-study 2025-1 2026-01-20",
      "expert-talks 2025-1 2026-01-20",
      "college-study 2025-2 2026-07-10",
      "expert-talks 2025-2 2026-07-10",
      "unit-applications 2026 2026-12-31",
    ]);
    expect(periods("functional-department")).toHaveLength(2);
    expect(periods("school")[0]).toBe("training 2025-1 2026-01-20");
    expect(periods("working-group")).toEqual([]);
  });
  it("count the activities of the term, its first and last day with it", () => {
    const facts = [
      held("2026-02-24", "college-study"),
      held("2026-07-10", "college-study"),
      held("2026-02-23", "expert-talk"),
      held("2026-07-11", "expert-talk"),
      held("2026-03-01", "expert-talk"),
    ];
    const [study, talks] = derive("college", 2026, 2026, ...facts).filter(
      ({ period }) => period === "2025-2",
    );
    expect(study).toMatchObject({
      rule: "college-study",
      state: "fulfilled",
      inputs: { atLeast: 2, held: 2 },
    });
    expect(talks).toMatchObject({ rule: "expert-talks", state: "owed", inputs: { held: 1 } });
    expect(talks?.why.zh).toBe(
      "2025学年第2学期（2026-02-24–2026-07-10），要求不少于2次，已登记1次 → 截止 2026-07-10",
    );
  });
  it("belong to the calendar year in which the term ends, under the document of the year in which it begins", () => {
    const [first] = derive("school", 2027, 2027);
    expect(first).toMatchObject({
      period: "2026-1",
      year: 2027,
      agencyDue: null,
      schoolLastWorkingDay: "2027-01-20",
    });
    expect(first?.why.zh).toMatch(/截止 2027-01-20$/);
    const [, second] = derive("school", 2027, 2027);
    expect(second?.why.zh).toMatch(/截止 2027-07-10（2024方案，沿用）$/);
  });
  it("can be extended for the unit", () => {
    const extension = adjustment("2026-08-31", { of: "unit", rule: "training", period: "2025-2" });
    const terms = termsIn(defaults, [], 2026, 2026);
    const unit = { kind: "school", facts: [] };
    const [, moved] = deriveUnitObligations({
      policies,
      calendar,
      unit,
      from: 2026,
      to: 2026,
      terms,
      adjustments: [extension],
    });
    expect(moved).toMatchObject({ schoolDue: "2026-08-31", year: 2026 });
  });
  it("are asked of nobody without a school's document", () => {
    const terms = termsIn(defaults, [], 2026, 2026);
    const unit = { kind: "college", facts: [] };
    expect(
      deriveUnitObligations({
        policies: policiesWith({ school: null }),
        calendar,
        unit,
        from: 2026,
        to: 2026,
        terms,
      }),
    ).toEqual([]);
  });
});
