import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, localDate } from "../kernel/dates.ts";
import type { UnitId } from "../kernel/ids.ts";
import { countOf, type DigestMatter, digestSections, planDigest } from "./digest.ts";

const today = localDate("2026-10-19");
// Any text may stand for an id in the pure domain's tests.
const college = "college" as UnitId;
const other = "other" as UnitId;
const matter = (key: string, change: Partial<DigestMatter> = {}): DigestMatter => ({
  key,
  ...{ unitId: college, programmeId: null, consequence: null },
  subject: { zh: `专业${key}`, en: `Programme ${key}` },
  what: { zh: "年度持续改进报备", en: "Annual improvement filing" },
  state: { zh: "填报中", en: "In preparation" },
  due: null,
  waitsFor: null,
  isUnassigned: false,
  movedOn: null,
  ...change,
});
const office = { unitId: "office", today, stuckDays: 14 } as const;
const keysOf = (matters: readonly DigestMatter[], reader: Parameters<typeof planDigest>[1] = office) => {
  const digest = planDigest(matters, reader);
  return digest && digestSections.map((section) => digest[section].map(({ key }) => key));
};

test("a matter stands in the first section that it belongs to", () => {
  const everything = { isUnassigned: true, waitsFor: "office", movedOn: localDate("2026-09-01") } as const;
  const matters = [
    matter("late", { ...everything, due: localDate("2026-10-18") }),
    matter("soon", { ...everything, due: localDate("2026-11-02") }),
    matter("nobody", { ...everything, due: localDate("2026-11-03") }),
    matter("mine", { ...everything, isUnassigned: false }),
    matter("still", { movedOn: localDate("2026-10-05") }),
    matter("moving", { movedOn: localDate("2026-10-06") }),
  ];
  expect(keysOf(matters)).toEqual([["late"], ["soon"], ["nobody"], ["mine"], ["still"]]);
});

test("what is due today is not overdue", () => {
  expect(keysOf([matter("a", { due: today })])).toEqual([[], ["a"], [], [], []]);
});

test("a unit hears of its own matters, and what waits for the office does not wait for it", () => {
  const matters = [
    matter("of office", { waitsFor: "office" }),
    matter("of unit", { waitsFor: "unit" }),
    matter("of other", { unitId: other, waitsFor: "unit" }),
    matter("of nobody", { unitId: null, waitsFor: "office" }),
  ];
  expect(keysOf(matters, { ...office, unitId: college })).toEqual([[], [], [], ["of unit"], []]);
  expect(keysOf(matters)).toEqual([[], [], [], ["of nobody", "of office"], []]);
});

test("nothing where there is nothing, nor where all of it is moving", () => {
  expect(planDigest([], office)).toBeNull();
  expect(planDigest([matter("far", { due: localDate("2027-01-01"), movedOn: today })], office)).toBeNull();
});

const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days));
const anyMatter = fc.record({
  unitId: fc.constantFrom(college, other, null),
  due: fc.option(day),
  waitsFor: fc.constantFrom("office" as const, "unit" as const, null),
  isUnassigned: fc.boolean(),
  movedOn: fc.option(day),
});

test("property: each matter is said at most once, all that presses is said, and lines run by their dates", () => {
  fc.assert(
    fc.property(fc.array(anyMatter, { maxLength: 30 }), (changes) => {
      const matters = changes.map((change, at) => matter(String(at), change));
      const digest = planDigest(matters, office);
      const said = digest === null ? [] : digestSections.flatMap((section) => digest[section]);
      expect(new Set(said.map(({ key }) => key)).size).toBe(said.length);
      expect(digest === null ? 0 : countOf(digest)).toBe(said.length);
      expect(digest === null).toBe(said.length === 0);
      const keys = new Set(said.map(({ key }) => key));
      for (const { key, due, isUnassigned, waitsFor } of matters)
        if ((due !== null && due <= addDays(today, 14)) || isUnassigned || waitsFor === "office")
          expect(keys).toContain(key);
      for (const section of digestSections) {
        const days = (digest?.[section] ?? []).map(({ daysLeft }) => daysLeft ?? Infinity);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
      }
    }),
  );
});
