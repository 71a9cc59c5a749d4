import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../database.ts";
import { insertSchool, schoolForTest, scopeOfSchool } from "../school-for-test.ts";
import { withScope } from "../scope.ts";
import { createTestDatabase } from "../test-database.ts";
import { findInstitution, listInstitutions } from "./institution.ts";
import { findPolicyAdoption } from "./policy-adoption.ts";
import { findUnit, listUnits } from "./unit.ts";

const database = await createTestDatabase();
const db = openDatabase(database.appUrl);
const ours = schoolForTest("示例大学");
const theirs = schoolForTest("示例学院");
const everywhere = { kind: "everywhere", because: "test" } as const;

beforeAll(async () => {
  await insertSchool(db, ours);
  await insertSchool(db, theirs);
});

afterAll(async () => {
  await db.dispose();
  await database.drop();
});

test("institutions: all of them everywhere, otherwise one's own", async () => {
  const names = (await withScope(db, everywhere, listInstitutions)).map(({ name }) => name);
  expect(names.toSorted()).toEqual(["示例大学", "示例学院"]);
  const seen = await withScope(db, scopeOfSchool(ours), async (tx) => [
    await listInstitutions(tx),
    await findInstitution(tx, ours.institution.id),
    await findInstitution(tx, theirs.institution.id),
  ]);
  expect(seen).toEqual([[ours.institution], ours.institution, undefined]);
});

test("the policy is that of one's own institution", async () => {
  expect(await withScope(db, scopeOfSchool(theirs), findPolicyAdoption)).toEqual(theirs.policyAdoption);
});

test("units: those that the scope reaches", async () => {
  const all = scopeOfSchool(ours);
  expect(await withScope(db, all, listUnits)).toEqual([ours.unit]);
  expect(await withScope(db, { ...all, unitIds: [] }, listUnits)).toEqual([]);
  expect(await withScope(db, all, (tx) => findUnit(tx, theirs.unit.id))).toBeUndefined();
  expect(await withScope(db, { ...all, unitIds: [theirs.unit.id] }, listUnits)).toEqual([]);
});
