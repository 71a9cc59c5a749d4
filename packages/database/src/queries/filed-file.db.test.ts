import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../database.ts";
import { insertSchool, schoolForTest, scopeOfSchool } from "../school-for-test.ts";
import { type Scope, withScope } from "../scope.ts";
import { createTestDatabase } from "../test-database.ts";
import { findFiledFiles, listCoursesOfFiles } from "./filed-file.ts";

const database = await createTestDatabase();
const db = openDatabase(database.appUrl);
const school = schoolForTest("示例大学");
const another = schoolForTest("另一所大学");
const { submission, submissionFile, programme, obligation, unit } = school;
const filed = { programme: programme.name, period: obligation.period, path: submissionFile.path };

beforeAll(async () => {
  await insertSchool(db, school);
  await insertSchool(db, another);
});

afterAll(async () => {
  await db.dispose();
  await database.drop();
});

const find = (scope: Scope, wanted = [filed]) => withScope(db, scope, (tx) => findFiledFiles(tx, wanted));
const within = (unitIds: readonly (typeof unit.id)[]): Scope => ({
  kind: "institution",
  institutionId: school.institution.id,
  unitIds,
});

test("says which submission holds a file, of this school and of the units in scope alone", async () => {
  const found = [{ ...filed, submissionId: submission.id }];
  expect(await find(scopeOfSchool(school))).toEqual(found);
  expect(await find(within([unit.id]))).toEqual(found);
  expect(await find(within([another.unit.id]))).toEqual([]);
  expect(await find(within([]))).toEqual([]);
});

test("a file of another programme, year or path is none of these", async () => {
  const scope = scopeOfSchool(school);
  const wrong = [
    { ...filed, programme: "车辆工程" },
    { ...filed, period: "1999" },
    { ...filed, path: "x" },
  ];
  expect(await find(scope, wrong)).toEqual([]);
  expect(await find(scope, [])).toEqual([]);
  expect(await find(scope, [...wrong, filed])).toHaveLength(1);
});

test("of files in no course package no course is said", async () => {
  const courses = await withScope(db, scopeOfSchool(school), (tx) =>
    listCoursesOfFiles(tx, submission.id, [submissionFile.path]),
  );
  expect(courses).toEqual([]);
});
