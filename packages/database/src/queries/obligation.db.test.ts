import { randomUUID } from "node:crypto";
import { type LocalDate, localDate } from "@goodstanding/domain/kernel/dates";
import type { ObligationId, UnitId } from "@goodstanding/domain/kernel/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../database.ts";
import { insertSchool, schoolForTest, scopeOfSchool } from "../school-for-test.ts";
import { withScope } from "../scope.ts";
import { createTestDatabase } from "../test-database.ts";
import { findObligation, listObligations, listObligationsOfYears, listOwedUntil } from "./obligation.ts";
import { prepareObligations, saveObligations } from "./save-obligations.ts";
import { insertUnit } from "./unit.ts";

const newId = <T extends string>(): T => randomUUID() as string as T;
const database = await createTestDatabase();
const db = openDatabase(database.appUrl);
const ours = schoolForTest("示例大学");
const theirs = schoolForTest("示例学院");
const scope = scopeOfSchool(ours);
const chemistry = { ...ours.unit, id: newId<UnitId>(), name: "化工学院" };

beforeAll(async () => {
  await insertSchool(db, ours);
  await insertSchool(db, theirs);
  await withScope(db, scope, (tx) => insertUnit(tx, chemistry));
});

afterAll(async () => {
  await db.dispose();
  await database.drop();
});

const ofProgramme = () => withScope(db, scope, (tx) => listObligations(tx, [ours.programme.id]));
const quota = {
  ...ours.obligation,
  id: newId<ObligationId>(),
  programmeId: null,
  unitId: ours.unit.id,
  rule: "college-study",
  period: "2026-1",
} as const;

test("what is saved comes back as it was, whatever stands in its texts", async () => {
  const odd = 'a\tb\nc\r\\d "e", {f} \\N 有效期';
  const row = {
    ...ours.obligation,
    id: newId<ObligationId>(),
    period: "2027",
    year: 2027,
    why: { zh: odd, en: "\\." },
    note: null,
    citations: [{ pack: odd, document: "《办法》", clause: "一" }],
    packs: [odd, "", "null", "NULL"],
    inputs: { validFrom: "2022-01", days: 30 },
    steps: {
      reviewFinishedBy: localDate("2027-12-10"),
      resubmittedBy: localDate("2027-12-17"),
      plannedFilingOn: localDate("2027-12-21"),
      filedBy: "college",
    },
    targetDue: localDate("2027-10-01"),
  } as const;
  await withScope(db, scope, (tx) => saveObligations(tx, [row]));
  expect((await ofProgramme()).find(({ id }) => id === row.id)).toEqual({
    ...row,
    subjectId: ours.programme.id,
  });
});

test("a second obligation for the same duty overwrites the first, which keeps its id", async () => {
  const again = { ...ours.obligation, id: newId<ObligationId>(), state: "fulfilled", dueVersion: 2 } as const;
  await withScope(db, scope, (tx) => saveObligations(tx, [again]));
  const stored = (await ofProgramme()).filter(({ period }) => period === "2026");
  expect(stored).toEqual([{ ...again, id: ours.obligation.id, subjectId: ours.programme.id }]);
});

const saveNew = (row: typeof ours.obligation) =>
  withScope(db, scope, async (tx) => {
    const batch = prepareObligations([row], { areNew: true });
    await batch.send(tx);
    await batch.save(tx);
  });

test("what is said to be new is written where nothing is stored, and refused where something is", async () => {
  const row = { ...ours.obligation, id: newId<ObligationId>(), period: "2028" };
  await saveNew(row);
  const before = await ofProgramme();
  expect(before.find(({ id }) => id === row.id)).toEqual({ ...row, subjectId: ours.programme.id });
  const again = { ...row, id: newId<ObligationId>(), dueVersion: 2 };
  await expect(saveNew(again)).rejects.toThrow("duplicate key");
  expect(await ofProgramme()).toEqual(before);
});

test("several batches go through one transaction, and what a later one breaks takes the earlier ones along", async () => {
  const batches = [2030, 2031].map((from) =>
    Array.from({ length: 1_500 }, (_, at) => ({
      ...ours.obligation,
      id: newId<ObligationId>(),
      period: `${from}-${at}`,
    })),
  );
  const wrong = { ...ours.obligation, id: newId<ObligationId>(), rule: "no-such-rule" as "annual-filing" };
  await expect(
    withScope(db, scope, async (tx) => {
      for (const batch of [...batches, [wrong]]) await saveObligations(tx, batch);
    }),
  ).rejects.toThrow("obligation_rule_check");
  expect((await ofProgramme()).length).toBeLessThan(10);
  await withScope(db, scope, async (tx) => {
    for (const batch of batches) await saveObligations(tx, batch);
  });
  expect((await ofProgramme()).length).toBeGreaterThan(3_000);
});

test("rows that break while they are sent leave the connection fit for use", async () => {
  const broken = {
    ...ours.obligation,
    get why(): never {
      throw new Error("no reason");
    },
  };
  const sending = withScope(db, scope, (tx) => saveObligations(tx, [broken]));
  await expect(sending).rejects.toThrow("no reason");
  const date = { ...ours.obligation, schoolDue: "2026-02-30" as LocalDate };
  const saving = withScope(db, scope, (tx) => saveObligations(tx, [date]));
  await expect(saving).rejects.toThrow("date/time field value out of range");
  expect((await ofProgramme()).length).toBeGreaterThan(0);
});

test("another institution's rows cannot be written", async () => {
  const theirOwn = { ...theirs.obligation, id: newId<ObligationId>(), period: "2029" };
  await expect(withScope(db, scope, (tx) => saveObligations(tx, [theirOwn]))).rejects.toThrow(
    "row-level security",
  );
  await expect(saveNew(theirOwn)).rejects.toThrow("row-level security");
});

test("an obligation belongs to a programme or to a unit, never to both or none", async () => {
  for (const ids of [
    { programmeId: ours.programme.id, unitId: ours.unit.id },
    { programmeId: null, unitId: null },
  ]) {
    const row = { ...quota, ...ids, id: newId<ObligationId>() };
    await expect(withScope(db, scope, (tx) => saveObligations(tx, [row]))).rejects.toThrow();
  }
});

test("the calendar shows a college its programmes' duties and its own, with their names", async () => {
  await withScope(db, scope, (tx) => saveObligations(tx, [quota]));
  const read = (unitIds: readonly UnitId[] | "all", year: number) =>
    withScope(db, { ...scope, unitIds }, (tx) => listObligationsOfYears(tx, { from: year, to: year }));
  const seen = await read([ours.unit.id], 2026);
  expect(seen.find(({ id }) => id === quota.id)).toMatchObject({
    programmeName: null,
    owningUnitId: ours.unit.id,
    unitName: ours.unit.name,
  });
  expect(seen.find(({ id }) => id === ours.obligation.id)).toMatchObject({
    programmeName: ours.programme.name,
    programmeCode: "080202",
    owningUnitId: ours.unit.id,
    unitId: null,
  });
  expect(await read("all", 2026)).toEqual(seen);
  expect(await read([chemistry.id], 2026)).toEqual([]);
  expect(await read("all", 2019)).toEqual([]);
  const find = (unitIds: readonly UnitId[]) =>
    withScope(db, { ...scope, unitIds }, (tx) => findObligation(tx, quota.id));
  expect(await find([ours.unit.id])).toMatchObject({ id: quota.id });
  expect(await find([chemistry.id])).toBeUndefined();
  const own = await withScope(db, scope, (tx) => listObligations(tx, [ours.unit.id, chemistry.id]));
  expect(own.map(({ id }) => id)).toEqual([quota.id]);
});

test("what is owed up to a day has a date on or before it at either level, and only in the states that owe", async () => {
  const row = (period: string, change: Partial<typeof ours.obligation>) => ({
    ...ours.obligation,
    id: newId<ObligationId>(),
    unitId: chemistry.id,
    programmeId: null,
    rule: "expert-talks" as const,
    period,
    ...change,
  });
  const none = { schoolDue: null, agencyDue: null };
  const rows = [
    row("2020-1", { ...none, agencyDue: localDate("2020-06-30") }),
    row("2020-2", { schoolDue: localDate("2020-06-20"), agencyDue: localDate("2021-12-31") }),
    row("2021-1", { ...none, schoolDue: localDate("2020-07-01") }),
    row("2021-2", { ...none, schoolDue: localDate("2020-06-01"), state: "fulfilled" }),
    row("2022-1", none),
  ];
  await withScope(db, scope, (tx) => saveObligations(tx, rows));
  const owed = (unitIds: readonly UnitId[] | "all", until: string) =>
    withScope(db, { ...scope, unitIds }, async (tx) =>
      (await listOwedUntil(tx, localDate(until))).map(({ period }) => period),
    );
  expect(await owed([chemistry.id], "2020-06-30")).toEqual(["2020-2", "2020-1"]);
  expect(await owed("all", "2020-07-01")).toEqual(["2020-2", "2020-1", "2021-1"]);
  expect(await owed([ours.unit.id], "2020-07-01")).toEqual([]);
});
