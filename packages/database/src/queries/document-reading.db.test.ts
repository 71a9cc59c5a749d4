import type { TextReading } from "@goodstanding/domain/review/reading/reading";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../database.ts";
import { insertSchool, schoolForTest, scopeOfSchool } from "../school-for-test.ts";
import { withScope } from "../scope.ts";
import { createTestDatabase } from "../test-database.ts";
import { insertReadings, listDocumentsInBands, listReadings, type NewReading } from "./document-reading.ts";
import { listFilesOfContent, listSentSubmissions } from "./sent-file.ts";

const database = await createTestDatabase();
const db = openDatabase(database.appUrl, { onError: (error) => process.emitWarning(error) });
const school = schoolForTest("示例大学");
const other = schoolForTest("示例学院");
const scope = scopeOfSchool(school);

beforeAll(async () => {
  await insertSchool(db, school);
  await insertSchool(db, other);
});

afterAll(async () => {
  await db.dispose();
  await database.drop();
});

const hash = (digit: string) => digit.repeat(64);
const text = (signature: readonly number[]): TextReading => ({
  ...{ pages: 1, characters: 300, isScan: false, isPartial: false, signature },
  ...{
    personalData: [],
    personalDataCount: { "identity-card": 0, mobile: 0, "bank-card": 0 },
    course: null,
    attainment: null,
    scores: null,
  },
  ...{ facets: [], dates: [] },
});
const reading = (digit: string, version: number, bands: readonly number[]): NewReading => ({
  row: {
    ...{ institutionId: school.institution.id, sha256: hash(digit), format: "docx", version },
    ...{ condition: { kind: "readable" }, reading: text([version, 2, 3]), readAt: new Date() },
  },
  bands,
});

test("what is read is kept once for each content, extension and version, and found by them", async () => {
  await withScope(db, scope, (tx) => insertReadings(tx, [reading("a", 1, [1, 2]), reading("b", 1, [])]));
  await withScope(db, scope, (tx) => insertReadings(tx, [reading("a", 1, [9])]));
  const asked = ["a", "b", "c"].map((digit) => ({ sha256: hash(digit), format: "docx" }));
  const found = await withScope(db, scope, (tx) => listReadings(tx, 1, asked));
  expect(found.map(({ sha256 }) => sha256).toSorted()).toEqual([hash("a"), hash("b")]);
  expect(found[0]).toMatchObject({ condition: { kind: "readable" }, reading: { signature: [1, 2, 3] } });
  expect(await withScope(db, scope, (tx) => listReadings(tx, 2, asked))).toEqual([]);
  expect(await withScope(db, scopeOfSchool(other), (tx) => listReadings(tx, 1, asked))).toEqual([]);
});

test("documents that share a band are found, by the latest reading of each, in this school alone", async () => {
  await withScope(db, scope, (tx) => insertReadings(tx, [reading("d", 1, [5, 6]), reading("d", 2, [5, 7])]));
  const inBands = (bands: readonly number[], without: readonly string[] = [], of = scope) =>
    withScope(db, of, (tx) => listDocumentsInBands(tx, { bands, without }));
  expect(await inBands([5, 100])).toEqual([{ sha256: hash("d"), signature: [2, 2, 3] }]);
  expect(await inBands([6])).toEqual([{ sha256: hash("d"), signature: [1, 2, 3] }]);
  expect(await inBands([8, 9])).toEqual([]);
  expect(await inBands([5], [hash("d")])).toEqual([]);
  expect(await inBands([5], [], scopeOfSchool(other))).toEqual([]);
});

test("files of one content are found in what the school was sent, by path, and nowhere else", async () => {
  const contents = [school.submissionFile.sha256];
  const [sent] = await withScope(db, scope, (tx) => listSentSubmissions(tx, other.filing.id));
  expect(sent).toMatchObject({ submissionId: school.submission.id, programmeId: school.programme.id });
  expect(await withScope(db, scope, (tx) => listSentSubmissions(tx, school.filing.id))).toEqual([]);
  const files = (of = scope) =>
    withScope(db, of, (tx) => listFilesOfContent(tx, [school.submission.id], contents));
  expect(await files()).toMatchObject([{ path: school.submissionFile.path }]);
  expect(await files(scopeOfSchool(other))).toEqual([]);
});

/** Where an operator is not leakproof, row-level security keeps it from the index, whatever the planner would like. */
test.each([
  ["reading_band", "band = 5"],
  ["submission_file", `sha256 = '${hash("a")}'`],
])("row-level security leaves %s its index", async (table, condition) => {
  const plan = await withScope(db, scope, async ({ trx }) => {
    await sql`set local enable_seqscan = off`.execute(trx);
    const { rows } = await sql<Record<string, string>>`
      explain select * from ${sql.table(table)}
      where institution_id = ${school.institution.id}::uuid and ${sql.raw(condition)}
    `.execute(trx);
    return rows.flatMap((row) => Object.values(row)).join("\n");
  });
  expect(plan).toMatch(new RegExp(`Index Cond: .*${condition.split(" ")[0]} = `));
});
