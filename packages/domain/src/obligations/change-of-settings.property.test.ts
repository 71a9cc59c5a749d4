import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programme } from "../accreditation/accreditation.fixture.ts";
import { sampleCalendar as calendar } from "../calendar/working-calendar.fixture.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import { localDate } from "../kernel/dates.ts";
import type { UnitId } from "../kernel/ids.ts";
import { changeSettings } from "../policy/change-settings.ts";
import { schoolPack } from "../policy/pack.ts";
import { policiesOf } from "../policy/policies.ts";
import { samplePacks, sampleSchool } from "../policy/policy.fixture.ts";
import { type PolicyChange, policyChange } from "../policy/policy-change.ts";
import { type SchoolSettings, schoolSettings } from "../policy/school-settings.ts";
import { compareObligations, dutyKey, type OwedBySubject } from "./compare-obligations.ts";
import { openEngine } from "./engine.ts";

const unitId = "01990000-0000-7000-8000-000000000001" as UnitId;
const packs = [...samplePacks, schoolPack.parse(sampleSchool)];
const facts = {
  ...{ packs, year: 2026, today: localDate("2026-10-21"), schools: ["学校"] },
  units: [{ id: unitId, name: { zh: "学院", en: "College" }, regimes: ["engineering" as const] }],
};
const programmes = [
  programme({ from: "2022-01", to: "2027-12" }),
  programme({ from: "2023-05", to: "2029-05" }),
  programme({ from: "2018-01", to: "2023-12" }, { from: "2024-01", to: "2029-12", notice: "2024-06-20" }),
];
const present = schoolSettings.parse({ school: { follow: "school" } });

const dutiesUnder = (settings: SchoolSettings): readonly OwedBySubject[] => {
  const engine = openEngine({ policies: policiesOf(packs, settings), calendar });
  const unitDates = settings.unitDates.filter((date) => date.unitId === unitId);
  return programmes.flatMap((each, index) =>
    engine
      .derive({ programme: each, from: 2018, to: 2030, unitDates })
      .map((obligation) => ({ subject: `programme-${index}`, obligation })),
  );
};

const day = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
const rule = fc.constantFrom("annual-filing", "third-year-report");
const change: fc.Arbitrary<PolicyChange> = fc
  .oneof(
    fc.record({
      kind: fc.constant("school-date"),
      regime: fc.constant("engineering"),
      rule,
      due: fc.option(day),
    }),
    fc.record({ kind: fc.constant("unit-date"), unitId: fc.constant(unitId), rule, due: fc.option(day) }),
    fc.record({
      kind: fc.constant("parameters"),
      patch: fc.record({
        thirdYearBasis: fc.constantFrom(
          "third-full-calendar-year",
          "third-anniversary",
          "expiry-less-three",
          null,
        ),
        datesInclusive: fc.boolean(),
        plannedFilingDaysBefore: fc.integer({ min: 0, max: 14 }),
      }),
    }),
    fc.record({ kind: fc.constant("school-pack"), choice: fc.constantFrom(null, { follow: "school" }) }),
  )
  .map((value) => policyChange.parse("due" in value ? { ...value, because: "原因" } : value));

/** The settings after the changes that are allowed. */
const after = (settings: SchoolSettings, changes: readonly PolicyChange[]): SchoolSettings =>
  changes.reduce((so, each) => {
    const changed = changeSettings(so, each, facts);
    return changed.ok ? changed.value : so;
  }, settings);

describe("changes of settings, whatever they are", () => {
  it("do to the duties exactly what their comparison says", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), change, (earlier, last) => {
        const before = after(present, earlier);
        const [old, next] = [dutiesUnder(before), dutiesUnder(after(before, [last]))];
        const { appears, vanishes, moves, restated } = compareObligations(old, next);
        const duties = new Map(old.map((each) => [dutyKey(each), each]));
        for (const pair of vanishes) duties.delete(dutyKey(pair.before));
        for (const pair of [...appears, ...moves, ...restated]) duties.set(dutyKey(pair.after), pair.after);
        expect(owed([...duties.values()])).toEqual(owed(next));
      }),
      { numRuns: 60 },
    );
  });

  it("leave no difference behind when they are taken back", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }), (changes) => {
        const old = dutiesUnder(present);
        const changed = after(present, changes);
        const back: SchoolSettings = after(changed, [
          ...changed.unitDates.map((date) => policyChange.parse({ ...date, kind: "unit-date", due: null })),
          policyChange.parse({ kind: "school-pack", choice: { follow: "school" } }),
          ...changed.schoolDates.map((date) =>
            policyChange.parse({ ...date, kind: "school-date", due: null }),
          ),
          policyChange.parse({
            kind: "parameters",
            patch: { thirdYearBasis: null, datesInclusive: null, plannedFilingDaysBefore: null },
          }),
        ]);
        expect(back).toEqual(present);
        const { appears, vanishes, moves, restated } = compareObligations(old, dutiesUnder(back));
        expect([appears, vanishes, moves, restated]).toEqual([[], [], [], []]);
      }),
      { numRuns: 60 },
    );
  });

  const owed = (duties: readonly OwedBySubject[]) =>
    duties
      .filter(({ obligation }) => obligation.state === "owed" || obligation.state === "fulfilled")
      .map(canonicalJson)
      .toSorted();
});
