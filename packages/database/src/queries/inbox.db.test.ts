import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../database.ts";
import { openPool } from "../open-pool.ts";
import { insertSchool, schoolForTest, scopeOfSchool } from "../school-for-test.ts";
import { type ScopedTransaction, withScope } from "../scope.ts";
import { createTestDatabase } from "../test-database.ts";
import { type InboxReader, listUnread } from "./inbox.ts";

const database = await createTestDatabase();
const db = openDatabase(database.appUrl, { onError: (error) => process.emitWarning(error) });
const school = schoolForTest("示例大学");
const { institution, person, unit } = school;
const since = new Date("2026-08-22T00:00:00Z");
const reader: InboxReader = {
  ...{ personId: person.id, email: "Secretary-1@school.example", unitIds: [unit.id], hiddenKinds: [] },
};

/** 20,000 mails of 100 units, each with its envelope; of the reader's unit every one is opened. */
beforeAll(async () => {
  await insertSchool(db, school);
  await withScope(db, scopeOfSchool(school), async ({ trx }) => {
    await sql`
      insert into unit (id, institution_id, kind, name, name_en, created_at)
      select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, ${institution.id}, 'college',
        '学院' || n, 'College ' || n, now()
      from generate_series(2, 100) n`.execute(trx);
    await sql`
      insert into mail (id, institution_id, unit_id, kind, local_day, message_id, subject, text_body, created_at)
      select gen_random_uuid(), ${institution.id},
        case n % 100 when 0 then ${unit.id}::uuid
          else ('00000000-0000-4000-8000-' || lpad((n % 100 + 1)::text, 12, '0'))::uuid end,
        'notice', '2026-10-01', 'm' || n, 's', 't', timestamptz '2026-10-01' + n * interval '1 minute'
      from generate_series(1, 20000) n`.execute(trx);
    await sql`
      insert into delivery (id, institution_id, mail_id, recipient, message_id, raw, due_on, state, not_before)
      select gen_random_uuid(), institution_id, id,
        'secretary-' || substr(message_id, 2)::int % 100 + 1 || '@school.example',
        message_id, '', local_day, 'sent', created_at
      from mail where message_id like 'm%'`.execute(trx);
    await sql`
      insert into mail_reading (institution_id, person_id, mail_id, read_at)
      select institution_id, ${person.id}, id, now() from mail where unit_id = ${unit.id}
      on conflict do nothing`.execute(trx);
  });
  const superuser = openPool(database.superuserUrl, { schema: "app", max: 1 });
  await superuser.query("analyze mail, delivery, mail_reading, unit");
  await superuser.end();
}, 60_000);

afterAll(async () => {
  await db.dispose();
  await database.drop();
});

test("a reader with nothing unread is answered from their own envelopes and units, not from the school's mails", async () => {
  await withScope(db, scopeOfSchool(school), async (tx) => {
    expect(await listUnread(tx, reader, { since, limit: 100 })).toEqual([]);
    const touched = await rowsTouched(tx);
    expect(touched.map(({ name, scans }) => [name, scans])).toEqual([
      ["delivery", 0],
      ["mail", 0],
    ]);
    // 200 are the reader's, looked up once for each of the two ways.
    for (const { name, rows } of touched) expect(rows, name).toBeLessThan(1_000);
  });
});

/** Rows read in this transaction, of the two tables that grow with every mail. */
const rowsTouched = async ({ trx }: ScopedTransaction) =>
  (
    await sql<{ name: string; rows: number; scans: number }>`
      select relname as name, (seq_tup_read + idx_tup_fetch)::int as rows, seq_scan::int as scans
      from pg_stat_xact_user_tables where relname in ('mail', 'delivery') order by relname`.execute(trx)
  ).rows;

test("one that is not opened is found by its envelope and by its unit, once", async () => {
  const id = "20000000-0000-4000-8000-000000000001";
  await withScope(db, scopeOfSchool(school), async ({ trx }) => {
    await sql`
      insert into mail (id, institution_id, unit_id, kind, local_day, message_id, subject, text_body, created_at)
      values (${id}, ${institution.id}, ${unit.id}, 'notice', '2026-10-21', 'new', 's', 't', '2026-10-30')`.execute(
      trx,
    );
    await sql`
      insert into delivery (id, institution_id, mail_id, recipient, message_id, raw, due_on, state, not_before)
      values (gen_random_uuid(), ${institution.id}, ${id}, 'SECRETARY-1@school.example', 'new', '', '2026-10-21',
        'sent', now())`.execute(trx);
  });
  const unread = (change: Partial<InboxReader>) =>
    withScope(db, scopeOfSchool(school), (tx) =>
      listUnread(tx, { ...reader, ...change }, { since, limit: 100 }),
    );
  for (const change of [{}, { unitIds: [] }, { email: "nobody@school.example" }])
    expect(await unread(change)).toEqual([id]);
  expect(await unread({ unitIds: [], email: "nobody@school.example" })).toEqual([]);
  expect(await unread({ hiddenKinds: ["notice"] })).toEqual([]);
});
