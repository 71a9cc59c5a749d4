import { randomUUID } from "node:crypto";
import type { YearMonth } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../database.ts";
import { insertSchool, schoolForTest, scopeOfSchool } from "../school-for-test.ts";
import { withScope } from "../scope.ts";
import { createTestDatabase } from "../test-database.ts";
import { replaceAccreditations } from "./accreditation.ts";
import { findProgramme, listProgrammes, saveProgrammes } from "./programme.ts";
import { insertUnit } from "./unit.ts";

const newId = <T extends string>(): T => randomUUID() as string as T;
const database = await createTestDatabase();
const db = openDatabase(database.appUrl);
const ours = schoolForTest("示例大学");
const theirs = schoolForTest("示例学院");
const scope = scopeOfSchool(ours);
const chemistry = { ...ours.unit, id: newId<UnitId>(), name: "化工学院", nameEn: "Chemical engineering" };

beforeAll(async () => {
  await insertSchool(db, ours);
  await insertSchool(db, theirs);
  await withScope(db, scope, (tx) => insertUnit(tx, chemistry));
});

afterAll(async () => {
  await db.dispose();
  await database.drop();
});

test("a list is saved as a whole; a second time it overwrites and keeps the ids", async () => {
  const row = {
    ...ours.programme,
    id: newId<ProgrammeId>(),
    unitId: chemistry.id,
    position: 9,
    batch: "2026",
  } as const;
  const added = {
    ...row,
    id: newId<ProgrammeId>(),
    name: "化学工程与工艺",
    code: "081301",
    position: 0,
  } as const;
  const saved = await withScope(db, scope, (tx) => saveProgrammes(tx, [row, added]));
  expect(saved).toEqual([{ ...row, id: ours.programme.id }, added]);
  expect(await withScope(db, scope, (tx) => saveProgrammes(tx, []))).toEqual([]);
  const listed = await withScope(db, scope, listProgrammes);
  expect(listed.map(({ name, unitName, accreditations }) => [name, unitName, accreditations.length])).toEqual(
    [
      ["化学工程与工艺", "化工学院", 0],
      ["机械设计制造及其自动化", "化工学院", 1],
    ],
  );
});

test("more rows than one statement takes", async () => {
  const many = Array.from({ length: 4_500 }, (_, position) => ({
    ...theirs.programme,
    id: newId<ProgrammeId>(),
    position,
    code: String(100_000 + position),
  }));
  expect(await withScope(db, scopeOfSchool(theirs), (tx) => saveProgrammes(tx, many))).toHaveLength(4_500);
});

test("accreditations are replaced as a whole and listed in order of time", async () => {
  const later = {
    ...ours.accreditation,
    id: newId<string>(),
    validFrom: "2028-01" as YearMonth,
    validTo: "2033-12" as YearMonth,
  };
  const earlier = { ...ours.accreditation, id: newId<string>() };
  const validFrom = async () =>
    (await withScope(db, scope, (tx) => findProgramme(tx, ours.programme.id)))?.accreditations.map(
      (one) => one.validFrom,
    );
  await withScope(db, scope, (tx) => replaceAccreditations(tx, [ours.programme.id], [later, earlier]));
  expect(await validFrom()).toEqual(["2022-01", "2028-01"]);
  await withScope(db, scope, (tx) => replaceAccreditations(tx, [ours.programme.id], []));
  expect(await validFrom()).toEqual([]);
});

test("a college sees its own programmes, and no one another institution's", async () => {
  const mechanics = { ...scope, unitIds: [ours.unit.id] };
  expect(await withScope(db, mechanics, listProgrammes)).toEqual([]);
  expect(await withScope(db, mechanics, (tx) => findProgramme(tx, ours.programme.id))).toBeUndefined();
  expect(await withScope(db, { ...scope, unitIds: [chemistry.id] }, listProgrammes)).toHaveLength(2);
  expect(await withScope(db, scope, (tx) => findProgramme(tx, theirs.programme.id))).toBeUndefined();
});

test("a programme cannot be put into another institution's unit", async () => {
  const row = {
    ...ours.programme,
    id: newId<ProgrammeId>(),
    code: "080203",
    unitId: theirs.unit.id,
  };
  await expect(withScope(db, scope, (tx) => saveProgrammes(tx, [row]))).rejects.toThrow(
    "violates foreign key",
  );
});
