import { randomUUID } from "node:crypto";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { AdjustmentId, FactId, UnitId } from "@goodstanding/domain/kernel/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../database.ts";
import { insertSchool, schoolForTest, scopeOfSchool } from "../school-for-test.ts";
import { withScope } from "../scope.ts";
import { createTestDatabase } from "../test-database.ts";
import {
  findDateAdjustment,
  insertDateAdjustment,
  listDateAdjustmentsOfProgramme,
  listStandingAdjustments,
  withdrawDateAdjustment,
} from "./date-adjustment.ts";
import {
  findFact,
  insertFacts,
  listFacts,
  listFactsOfProgramme,
  listFactsOfUnit,
  listStandingFacts,
  withdrawFact,
} from "./fact.ts";
import { insertUnit } from "./unit.ts";

const newId = <T extends string>(): T => randomUUID() as string as T;
const database = await createTestDatabase();
const db = openDatabase(database.appUrl);
const ours = schoolForTest("示例大学");
const scope = scopeOfSchool(ours);
const chemistry = { ...ours.unit, id: newId<UnitId>(), name: "化工学院" };
const held = {
  ...ours.fact,
  id: newId<FactId>(),
  kind: "activity-held",
  activity: "college-study",
  programmeId: null,
  unitId: ours.unit.id,
  onDate: localDate("2026-03-01"),
} as const;
const withdrawal = {
  withdrawnAt: new Date("2026-10-22T00:00:00Z"),
  withdrawnBy: ours.person.id ?? null,
  withdrawnBecause: "登记有误",
};

beforeAll(async () => {
  await insertSchool(db, ours);
  await withScope(db, scope, async (tx) => {
    await insertUnit(tx, chemistry);
    await insertFacts(tx, [held]);
  });
});

afterAll(async () => {
  await db.dispose();
  await database.drop();
});

const reading = <T>(unitIds: readonly UnitId[] | "all", read: Parameters<typeof withScope<T>>[2]) =>
  withScope(db, { ...scope, unitIds }, read);

test("facts come in order of their days, a college's own and its programmes' alone", async () => {
  const ids = async (unitIds: readonly UnitId[] | "all") =>
    (await reading(unitIds, listFacts)).map(({ id }) => id);
  expect(await ids("all")).toEqual([held.id, ours.fact.id]);
  expect(await ids([ours.unit.id])).toEqual([held.id, ours.fact.id]);
  expect(await ids([chemistry.id])).toEqual([]);
  expect(await reading([chemistry.id], (tx) => findFact(tx, held.id))).toBeUndefined();
  expect(await reading("all", (tx) => listFactsOfProgramme(tx, ours.programme.id))).toMatchObject([
    { id: ours.fact.id, programmeName: ours.programme.name, unitName: ours.unit.name },
  ]);
  expect(await reading("all", (tx) => listFactsOfUnit(tx, ours.unit.id))).toMatchObject([
    { id: held.id, programmeName: null, owningUnitId: ours.unit.id, recordedByName: ours.person.name },
  ]);
});

test("a fact is withdrawn once, and nothing is derived from it afterwards", async () => {
  const standing = () =>
    reading("all", (tx) =>
      listStandingFacts(tx, { programmeIds: [ours.programme.id], unitIds: [ours.unit.id] }),
    );
  expect((await standing()).map(({ id }) => id)).toEqual([held.id, ours.fact.id]);
  expect(await reading("all", (tx) => withdrawFact(tx, held.id, withdrawal))).toBe(true);
  expect(await reading("all", (tx) => withdrawFact(tx, held.id, withdrawal))).toBe(false);
  expect((await standing()).map(({ id }) => id)).toEqual([ours.fact.id]);
  expect(await reading("all", (tx) => findFact(tx, held.id))).toMatchObject(withdrawal);
});

test.each([
  ["no subject", { programmeId: null }],
  ["two subjects", { unitId: ours.unit.id }],
  ["an activity of another kind", { activity: "training" as const }],
  ["a closing fact without its duty", { kind: "fulfilled" as const }],
  ["a duty closed by another kind", { closesRule: "annual-filing" as const, closesPeriod: "2026" }],
  ["a withdrawal without a reason", { withdrawnAt: new Date() }],
])("%s is refused by the database", async (_, change) => {
  const row = { ...ours.fact, id: newId<FactId>(), ...change };
  await expect(reading("all", (tx) => insertFacts(tx, [row]))).rejects.toThrow("check constraint");
});

test("a moved date is seen with its programme and its unit, and withdrawn once", async () => {
  const own = {
    ...ours.dateAdjustment,
    id: newId<AdjustmentId>(),
    kind: "override",
    programmeId: ours.programme.id,
    unitId: null,
    recordedAt: new Date("2026-10-23T00:00:00Z"),
  } as const;
  await reading("all", (tx) => insertDateAdjustment(tx, own));
  const both = { programmeIds: [ours.programme.id], unitIds: [ours.unit.id] };
  const ids = async () =>
    (await reading("all", (tx) => listStandingAdjustments(tx, both))).map(({ id }) => id);
  expect(await ids()).toEqual([ours.dateAdjustment.id, own.id]);
  expect(
    (await reading("all", (tx) => listDateAdjustmentsOfProgramme(tx, ours.programme.id))).map(({ id }) => id),
  ).toEqual([ours.dateAdjustment.id, own.id]);
  expect(await reading([chemistry.id], (tx) => findDateAdjustment(tx, own.id))).toBeUndefined();
  const change = { ...withdrawal, withdrawnBy: own.recordedBy };
  expect(await reading("all", (tx) => withdrawDateAdjustment(tx, own.id, change))).toBe(true);
  expect(await reading("all", (tx) => withdrawDateAdjustment(tx, own.id, change))).toBe(false);
  expect(await ids()).toEqual([ours.dateAdjustment.id]);
});
