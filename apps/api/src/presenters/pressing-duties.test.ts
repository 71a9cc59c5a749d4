import type { ObligationView } from "@goodstanding/database/queries/obligation";
import { sampleCalendar } from "@goodstanding/domain/calendar/working-calendar.fixture";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, ObligationId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import { pressingDuties } from "./pressing-duties.ts";

const today = localDate("2026-10-21");
const since = localDate("2026-01-01");
const due = (level: "school" | "agency", date: string) =>
  ({ [`${level}Due`]: localDate(date), [`${level}LastWorkingDay`]: localDate(date) }) as const;

let ids = 0;
/** A rectification plan of a programme; ids only have to differ. */
const duty = (programme: string, change: Partial<ObligationView> = {}): ObligationView => ({
  id: `o${++ids}` as ObligationId,
  institutionId: "i" as InstitutionId,
  programmeId: `p-${programme}` as ProgrammeId,
  programmeName: programme,
  programmeCode: "080202",
  unitId: null,
  owningUnitId: "u" as UnitId,
  unitName: "机械工程学院",
  unitNameEn: "Mechanical",
  subjectId: `p-${programme}`,
  rule: "rectification-plan",
  regime: "engineering",
  period: "2026-10-12",
  year: 2026,
  state: "owed",
  targetDue: null,
  schoolDue: null,
  schoolLastWorkingDay: null,
  agencyDue: null,
  agencyLastWorkingDay: null,
  holidays: "official",
  steps: null,
  why: { zh: "第 30 日", en: "day 30" },
  note: null,
  citations: [],
  packs: [],
  inputs: {},
  consequence: { zh: "限期整改", en: "To be mended by a set date" },
  gravity: "internal",
  owner: "programme-lead",
  evidence: [],
  ladder: "clock",
  dueVersion: 1,
  updatedAt: new Date("2026-10-21T00:00:00Z"),
  ...change,
});

const press = (...owed: readonly ObligationView[]) =>
  pressingDuties(owed, { today, since, calendar: sampleCalendar });
type Items = ReturnType<typeof press>["coming"];
const names = (items: Items) =>
  items.map(({ subjects }) => subjects.map(({ programme }) => programme?.name).join("、"));

test("what is past or due within 45 days, to either level; no filing", () => {
  const shown = press(
    duty("甲", due("school", "2026-12-05")),
    duty("乙", due("school", "2026-12-06")),
    duty("丙", due("agency", "2026-10-20")),
    duty("丁", { ...due("school", "2026-10-21"), ...due("agency", "2027-10-21") }),
    duty("戊", { ...due("school", "2026-10-31"), rule: "annual-filing" }),
    duty("己", { ...due("school", "2026-10-01"), ...due("agency", "2026-11-30") }),
  );
  expect(names(shown.overdue)).toEqual(["己", "丙"]);
  expect(names(shown.coming)).toEqual(["丁", "甲"]);
  expect(shown.withinDays).toBe(45);
});

test("by date, and on one date the graver first", () => {
  const on = due("agency", "2026-11-08");
  expect(
    names(
      press(
        duty("轻", on),
        duty("最重", { ...on, gravity: "ends-validity" }),
        duty("重", { ...on, gravity: "weighs-on-review" }),
        duty("先", due("school", "2026-11-07")),
      ).coming,
    ),
  ).toEqual(["先", "最重", "重", "轻"]);
});

test("what several owe for one reason until one day is one item", () => {
  const on = due("school", "2026-11-07");
  const shown = press(
    duty("甲", on),
    duty("乙", on),
    duty("丙", { ...on, why: { zh: "第 40 日", en: "day 40" } }),
    duty("丁", due("school", "2026-11-08")),
  );
  expect(names(shown.coming)).toEqual(["甲、乙", "丙", "丁"]);
});

test("a date of the time before the system is nobody's, and does not say that the other is late", () => {
  const before = due("school", "2025-12-31");
  expect(press(duty("甲", before))).toMatchObject({ overdue: [], coming: [] });
  expect(press(duty("乙", { ...before, ...due("agency", "2026-11-30") }))).toMatchObject({
    overdue: [],
    coming: [{ deadlines: [{ level: "agency", due: "2026-11-30" }] }],
  });
  expect(press(duty("丙", { ...before, ...due("agency", "2027-11-30") })).coming).toEqual([]);
});

test("a year whose days off are not known is owned up to, while its dates lie ahead", () => {
  const later = (date: string) =>
    pressingDuties([duty("甲", due("school", date))], {
      today: localDate("2028-12-01"),
      since,
      calendar: sampleCalendar,
    });
  expect(later("2029-01-10").remarks).toMatchObject([{ zh: expect.stringContaining("2029 年放假调休") }]);
  expect(press(duty("甲", due("school", "2026-11-07"))).remarks).toEqual([]);
});
