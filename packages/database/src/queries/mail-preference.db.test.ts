import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../database.ts";
import { insertSchool, schoolForTest, scopeOfSchool } from "../school-for-test.ts";
import { withScope } from "../scope.ts";
import { createTestDatabase } from "../test-database.ts";
import { readMailPreferences, saveMailPreference } from "./mail-preference.ts";

const database = await createTestDatabase();
const db = openDatabase(database.appUrl);
const ours = schoolForTest("示例大学");
const theirs = schoolForTest("示例学院");
const scope = scopeOfSchool(ours);

beforeAll(async () => {
  await insertSchool(db, ours);
  await insertSchool(db, theirs);
});

afterAll(async () => {
  await db.dispose();
  await database.drop();
});

const save = (row: Partial<typeof ours.mailPreference>) =>
  withScope(db, scope, (tx) => saveMailPreference(tx, { ...ours.mailPreference, ...row }));

test("a choice replaces the one before, and the same choice changes nothing", async () => {
  expect(await save({ frequency: "never" })).toBe(false);
  expect(await save({ frequency: "weekly" })).toBe(true);
  const chosen = await withScope(db, scope, (tx) =>
    readMailPreferences(tx, [ours.person.id, theirs.person.id]),
  );
  expect([...chosen]).toEqual([
    [ours.person.id, [{ personId: ours.person.id, kind: "digest", channel: "email", frequency: "weekly" }]],
  ]);
});

test("the database itself refuses to silence what a duty demands", async () => {
  for (const channel of ["email", "inbox"] as const)
    await expect(save({ kind: "reminder", channel, frequency: "never" })).rejects.toThrow("check constraint");
  expect(await save({ kind: "reminder", channel: "email", frequency: "daily" })).toBe(true);
  expect(await save({ kind: "reminder", channel: "web-push", frequency: "never" })).toBe(true);
});
