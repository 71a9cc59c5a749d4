import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../database.ts";
import { insertSchool, schoolForTest, scopeOfSchool } from "../school-for-test.ts";
import { withScope } from "../scope.ts";
import { createTestDatabase } from "../test-database.ts";
import { noteEvidence } from "./evidence.ts";

const database = await createTestDatabase();
const db = openDatabase(database.appUrl);
const school = schoolForTest("示例大学");
const scope = scopeOfSchool(school);

beforeAll(() => insertSchool(db, school));

afterAll(async () => {
  await db.dispose();
  await database.drop();
});

test("packages with the same files, noted at the same time in any order, do not wait for each other", async () => {
  const rows = Array.from({ length: 4000 }, (_, at) => ({
    institutionId: school.institution.id,
    sha256: at.toString(16).padStart(64, "0"),
    size: at,
    storedAt: new Date(),
  }));
  const packages = [rows, rows.toReversed(), rows, rows.toReversed()];
  await Promise.all(packages.map((each) => withScope(db, scope, (tx) => noteEvidence(tx, each))));
  const { count } = await withScope(db, scope, ({ trx }) =>
    trx
      .selectFrom("evidence")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow(),
  );
  expect(Number(count)).toBe(rows.length + 1);
});
