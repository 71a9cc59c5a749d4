import { localDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, UnitId } from "@goodstanding/domain/kernel/ids";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "./database.ts";
import { insertSchool, schoolForTest, scopeOfSchool } from "./school-for-test.ts";
import { inUnits, withScope } from "./scope.ts";
import { createTestDatabase } from "./test-database.ts";

const database = await createTestDatabase();
const errors: Error[] = [];
const db = openDatabase(database.appUrl, { max: 1, onError: (error) => errors.push(error) });
const school = schoolForTest("示例大学");
const scope = scopeOfSchool(school);

beforeAll(() => insertSchool(db, school));

afterAll(async () => {
  await db.dispose();
  await database.drop();
});

test("dates are texts, instants are Dates, sizes are numbers, bytes are bytes", async () => {
  const { file, mail, delivery, notice } = await withScope(db, scope, async ({ trx }) => ({
    file: await trx.selectFrom("filingFile").selectAll().executeTakeFirstOrThrow(),
    mail: await trx.selectFrom("mail").selectAll().executeTakeFirstOrThrow(),
    delivery: await trx.selectFrom("delivery").selectAll().executeTakeFirstOrThrow(),
    notice: await trx.selectFrom("holidayNotice").selectAll().executeTakeFirstOrThrow(),
  }));
  expect(file).toMatchObject({ size: 5_000_000_000, uploadedAt: new Date("2026-10-21T00:00:00Z") });
  expect(mail.localDay).toBe(localDate("2026-10-21"));
  expect([...delivery.raw]).toEqual([0, 255, 10]);
  expect(notice).toMatchObject({ holidays: ["2027-01-01"], workdays: [] });
});

test("a number too large to be exact is an error, not a wrong number", async () => {
  const tooLarge = sql`select 9007199254740993::bigint as value`.execute(db.kysely);
  await expect(tooLarge).rejects.toThrow("9007199254740993 does not fit a number");
});

test("JSON keeps its keys and its lists, and text arrays stay arrays", async () => {
  const rows = await withScope(db, scope, async ({ trx }) => ({
    finding: await trx.selectFrom("finding").selectAll().executeTakeFirstOrThrow(),
    obligation: await trx.selectFrom("obligation").selectAll().executeTakeFirstOrThrow(),
  }));
  expect(rows.finding.params).toEqual({ some_key: "kept", camelKey: 1 });
  expect(rows.obligation).toMatchObject({
    citations: school.obligation.citations,
    packs: school.obligation.packs,
    note: null,
  });
});

test("a JSON column of two words is written as JSON", async () => {
  const review = await withScope(db, scope, ({ trx }) =>
    trx.selectFrom("review").select("checkVersions").executeTakeFirstOrThrow(),
  );
  expect(review.checkVersions).toEqual({ "missing-slot": 1 });
  const versions = sql<string>`jsonb_typeof(check_versions)`.as("type");
  const [list] = await withScope(db, scope, ({ trx }) =>
    // A list is what the driver by itself would write as an array.
    trx
      .updateTable("review")
      .set({ checkVersions: ["a"] as never })
      .returning(versions)
      .execute(),
  );
  expect(list).toEqual({ type: "array" });
});

test("JSON is written alike by insert, update and upsert", async () => {
  const citations = [{ pack: "other", document: "另一办法", clause: "一" }];
  const stored = await withScope(db, scope, async ({ trx }) => {
    await trx
      .updateTable("obligation")
      .set({ citations, note: { zh: "注", en: "note" } })
      .execute();
    const { subjectId: _, ...updated } = await trx
      .selectFrom("obligation")
      .selectAll()
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("obligation")
      .values([{ ...updated, citations: [] }])
      .onConflict((conflict) =>
        conflict
          .column("id")
          .doUpdateSet(({ ref }) => ({ citations: ref("excluded.citations"), note: null })),
      )
      .execute();
    return [updated, await trx.selectFrom("obligation").selectAll().executeTakeFirstOrThrow()];
  });
  expect(stored).toMatchObject([
    { citations, note: { zh: "注", en: "note" } },
    { citations: [], note: null },
  ]);
});

test("a scope ends with its transaction, whichever way that ends", async () => {
  const count = () =>
    db.kysely
      .selectFrom("programme")
      .select(({ fn }) => fn.countAll<number>().as("rows"))
      .executeTakeFirst();
  await withScope(db, { kind: "everywhere", because: "test" }, async ({ trx }) => {
    expect(await trx.selectFrom("programme").selectAll().execute()).toHaveLength(1);
  });
  expect(await count()).toEqual({ rows: 0 });
  await expect(withScope(db, scope, () => Promise.reject(new Error("undo")))).rejects.toThrow("undo");
  expect(await count()).toEqual({ rows: 0 });
});

test("a failed transaction leaves nothing", async () => {
  const write = withScope(db, scope, async ({ trx }) => {
    await trx.updateTable("programme").set({ name: "changed" }).execute();
    throw new Error("undo");
  });
  await expect(write).rejects.toThrow("undo");
  const names = await withScope(db, scope, ({ trx }) => trx.selectFrom("programme").select("name").execute());
  expect(names).toEqual([{ name: school.programme.name }]);
});

test("an institution that does not exist sees nothing, and units narrow what is seen", async () => {
  const nowhere = {
    kind: "institution",
    institutionId: "00000000-0000-7000-8000-000000000000" as InstitutionId,
    unitIds: "all",
  } as const;
  expect(await withScope(db, nowhere, ({ trx }) => trx.selectFrom("unit").selectAll().execute())).toEqual([]);
  const seen = (unitIds: "all" | readonly UnitId[]) =>
    withScope(db, { ...scope, unitIds }, (tx) =>
      tx.trx.selectFrom("programme").selectAll().where(inUnits(tx.scope, "unitId")).execute(),
    );
  expect(await seen("all")).toHaveLength(1);
  expect(await seen([school.unit.id])).toHaveLength(1);
  expect(await seen([school.programme.id as string as UnitId])).toHaveLength(0);
  expect(await seen([])).toHaveLength(0);
});

test("a connection that the server ends while idle is reported and replaced", async () => {
  await db.ping();
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  const ended = new Promise<void>((resolve) => {
    const wait = setInterval(() => {
      if (errors.length === 0) return;
      clearInterval(wait);
      resolve();
    }, 5);
  });
  await superuser.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'goodstanding_app' and datname = current_database()",
  );
  await superuser.end();
  await ended;
  expect(errors[0]?.message).toContain("terminating connection");
  await db.ping();
});

test("a connection that the server ends inside a transaction fails that transaction and nothing else", async () => {
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  const broken = withScope(db, scope, async ({ trx }) => {
    const before = errors.length;
    await superuser.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'goodstanding_app' and datname = current_database()",
    );
    await expect.poll(() => errors.length).toBeGreaterThan(before);
    return trx.selectFrom("unit").selectAll().execute();
  });
  await expect(broken).rejects.toThrow();
  await superuser.end();
  await db.ping();
});
