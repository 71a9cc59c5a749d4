import type { PersonRow } from "@goodstanding/database/queries/person";
import type { PolicyAdoptionRow } from "@goodstanding/database/queries/policy-adoption";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { expect, test } from "vitest";
import { movedDates } from "./moved-dates.ts";

const office = "p1" as PersonId; // an id of nobody
const people = new Map([[office, { name: "牵头部门管理员", nameEn: "Office" } as PersonRow]]); // what is read of it
const date = {
  ...{ regime: "engineering", rule: "annual-filing", because: "校历调整" },
  ...{ due: { month: 10, day: 20 }, from: 2026 },
} as const;

/** The latest first, as they are read; each on its own day of October. */
const versions = (...dates: readonly (readonly object[])[]): PolicyAdoptionRow[] =>
  dates
    .map((schoolDates, at) => ({
      ...{ id: `v${at}`, institutionId: "i1" as InstitutionId, version: at + 1, because: "因为" }, // an id of nobody
      settings: schoolSettings.parse({ school: { follow: "imut-accreditation-plan" }, schoolDates }),
      ...{ remindingFrom: localDate("2026-01-01"), adoptedBy: at === 0 ? null : office },
      adoptedAt: new Date(Date.UTC(2026, 9, at + 1)),
    }))
    .toReversed();

const filingOf = (year: number, ...dates: readonly (readonly object[])[]) =>
  movedDates(versions(...dates), people)("engineering", "annual-filing", year);

test("a date belongs to who brought it in, not to who changed something else since", () => {
  expect(filingOf(2026, [], [date], [date])).toEqual({
    ...{ due: date.due, from: { month: 10, day: 31 }, because: "校历调整" },
    ...{ by: { zh: "牵头部门管理员", en: "Office" }, at: "2026-10-02T00:00:00.000Z" },
  });
});

test("ending it for later years leaves its author; what was taken back and set again is new", () => {
  expect(filingOf(2026, [], [date], [{ ...date, to: 2027 }])?.at).toBe("2026-10-02T00:00:00.000Z");
  expect(filingOf(2026, [], [date], [], [date])?.at).toBe("2026-10-04T00:00:00.000Z");
});

test("what has stood since the founding has no author; years and rules beyond it are not moved", () => {
  expect(filingOf(2026, [date])).toMatchObject({ by: null, at: "2026-10-01T00:00:00.000Z" });
  expect(filingOf(2025, [date])).toBeNull();
  expect(filingOf(2028, [{ ...date, to: 2027 }])).toBeNull();
  expect(movedDates(versions([date]), people)("engineering", "third-year-report", 2026)).toBeNull();
});
