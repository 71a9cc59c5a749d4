import { openDatabase } from "@goodstanding/database/database";
import { findPersonByAccount } from "@goodstanding/database/queries/person";
import { listProgrammes } from "@goodstanding/database/queries/programme";
import { withScope } from "@goodstanding/database/scope";
import { createTestDatabase } from "@goodstanding/database/test-database";
import { afterAll, expect, test } from "vitest";
import { fixedClock } from "../fixed-clock.ts";
import { sequentialIds } from "../sequential-ids.ts";
import { buildSchool } from "./school.ts";

const database = await createTestDatabase();
const db = openDatabase(database.appUrl);
const clock = fixedClock("2026-10-21T08:00:00+08:00");
const deps = { newId: sequentialIds(), now: clock.now() };

afterAll(async () => {
  await db.dispose();
  await database.drop();
});

test("a school is complete: its people may sign in, its programme is found by its college alone", async () => {
  const school = await buildSchool(db, deps);
  const other = await buildSchool(db, deps, { name: "示例学院", schoolPack: null, accreditations: [] });
  const account = school.secretary.accountId ?? "";
  const signedIn = await withScope(db, { kind: "everywhere", because: "signing in" }, (tx) =>
    findPersonByAccount(tx, account, clock.today),
  );
  expect(signedIn).toMatchObject({
    person: school.secretary,
    institution: school.institution,
    memberships: [{ role: "teaching-secretary", unitId: school.college.id }],
  });
  const { programme, accreditations } = school.programme;
  const listed = await withScope(db, { ...school.scope, unitIds: [school.college.id] }, listProgrammes);
  expect(listed).toMatchObject([{ ...programme, accreditations }]);
  expect(await withScope(db, { ...school.scope, unitIds: [school.office.id] }, listProgrammes)).toEqual([]);
  expect(await withScope(db, other.scope, listProgrammes)).toMatchObject([
    { batch: "2026", accreditations: [] },
  ]);
});
