import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { migrate } from "../migrate.ts";
import { databaseBefore } from "./database-for-test.ts";

const { superuser, ownerUrl } = databaseBefore("20261122T153000-supplements-and-dates");

test("what was withdrawn counts as never handed in, and a filing may be filed more than once", async () => {
  const [school, unit, person, programme] = Array.from({ length: 4 }, () => randomUUID());
  await superuser.query(`
    set search_path = app;
    insert into institution values ('${school}', '示例大学', 'x', '教务处', 'x', 'Asia/Shanghai', null, true, now());
    insert into unit values ('${unit}', '${school}', null, 'college', '工学院', 'x', now());
    insert into person values ('${person}', '${school}', '教学秘书', 'x', 'a@b.example', null, now());
    insert into programme (id, institution_id, unit_id, position, name, code, batch, updated_at)
      values ('${programme}', '${school}', '${unit}', 1, '机械工程', '080201', 'passed', now());
  `);
  const filing = async (period: string, submissions: readonly { on: string; withdrawn: boolean }[]) => {
    const [obligation, id] = [randomUUID(), randomUUID()];
    await superuser.query(`
      insert into obligation (id, institution_id, programme_id, rule, period, state, holidays, why, citations, packs,
          due_version, updated_at, regime, year, inputs, consequence, gravity, owner, evidence, ladder)
        values ('${obligation}', '${school}', '${programme}', 'annual-filing', '${period}', 'owed', 'official', '{}', '[]', '{}',
          1, now(), 'engineering', ${period}, '{}', '{}', 'internal', 'programme-lead', '[]', 'filing');
      insert into filing (id, institution_id, obligation_id, status, programme_submitted_at, first_submitted_at, updated_at)
        values ('${id}', '${school}', '${obligation}', 'drafting', '${submissions[0]?.on}', '${submissions[0]?.on}', now());
    `);
    for (const [at, { on, withdrawn }] of submissions.entries()) {
      await superuser.query(`
        insert into submission (id, institution_id, filing_id, number, snapshot_hash, version, document, file_count,
            total_size, ignored_count, submitted_by, submitted_at, sent_to_school_at, sent_by, withdrawn_at, withdrawn_by)
          values ('${randomUUID()}', '${school}', '${id}', ${at + 1}, repeat('0', 64), 2, '{}', 0, 0, 0, '${person}', '${on}',
            '${on}', '${person}', ${withdrawn ? `now(), '${person}'` : "null, null"})
      `);
    }
    return id;
  };
  const alone = await filing("2024", [{ on: "2024-10-20", withdrawn: true }]);
  const again = await filing("2025", [
    { on: "2025-10-20", withdrawn: true },
    { on: "2025-11-05", withdrawn: false },
  ]);
  const kept = await filing("2026", [{ on: "2026-10-20", withdrawn: false }]);

  await migrate(ownerUrl);
  const { rows } = await superuser.query(
    "select id, to_char(first_submitted_at, 'YYYY-MM-DD') as first, to_char(programme_submitted_at, 'YYYY-MM-DD') as handed from filing",
  );
  expect(Object.fromEntries(rows.map(({ id, first, handed }) => [id, [first, handed]]))).toEqual({
    [alone]: [null, null],
    [again]: ["2025-11-05", "2025-11-05"],
    [kept]: ["2026-10-20", "2026-10-20"],
  });
  const register = (number: number) =>
    superuser.query(
      `insert into agency_filing (id, institution_id, filing_id, submission_id, receipt_number, filed_on, registered_by, registered_at)
       select gen_random_uuid(), institution_id, filing_id, id, '1', '2025-12-01', submitted_by, now()
       from submission where filing_id = '${again}' and number = ${number}`,
    );
  await register(1);
  await register(2);
  await expect(register(2)).rejects.toThrow(/agency_filing/);
});
