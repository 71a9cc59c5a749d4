import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { migrate } from "../migrate.ts";
import { databaseBefore } from "./database-for-test.ts";
import { migrations } from "./migrations.ts";

const { superuser, ownerUrl, before } = databaseBefore("20261122T090000-obligation-engine");

test("what an earlier release has stored is carried over", async () => {
  const [school, other, unit, passed, applying] = Array.from({ length: 5 }, () => randomUUID());
  await superuser.query(`
    set search_path = app;
    insert into institution
      select id::uuid, '示例大学', 'x', '教务处', 'x', 'Asia/Shanghai', null, true, now() from unnest(array['${school}', '${other}']) id;
    insert into unit values ('${unit}', '${school}', null, 'college', '工学院', 'x', now());
    insert into policy_adoption values
      (gen_random_uuid(), '${school}', 'ceeaa-2025', 'imut-2024-23', '2026-01-01', now()),
      (gen_random_uuid(), '${other}', 'ceeaa-2025', null, '2026-01-01', now());
    insert into programme values
      ('${passed}', '${school}', '${unit}', 1, '机械工程', '080201', 'passed', now()),
      ('${applying}', '${school}', '${unit}', 2, '软件工程', '080902', '2027', now());
    insert into accreditation values
      (gen_random_uuid(), '${school}', '${passed}', '2015-01', '2017-12', 'passed', null, null, '2017-03-10'),
      (gen_random_uuid(), '${school}', '${passed}', '2022-01', '2027-12', 'passed', null, null, null);
    insert into obligation
      select gen_random_uuid(), '${school}', '${passed}', rule, '2026', 'owed', '2026-10-31', '2026-12-31', null, null,
             'official', '{}', null, '[]', '{ceeaa-2025}', 1, now()
      from unnest(array['annual-filing', 'third-year-report']) rule;
  `);
  expect(await migrate(ownerUrl)).toEqual(Object.keys(migrations).filter((name) => !(name in before)));
  const read = async (text: string) => (await superuser.query(text)).rows;
  expect(await read("select version, settings from policy_adoption order by settings->>'school'")).toEqual([
    {
      version: 1,
      settings: { school: { pin: "imut-2024-23" }, associations: { engineering: { pin: "ceeaa-2025" } } },
    },
    { version: 1, settings: { school: null, associations: { engineering: { pin: "ceeaa-2025" } } } },
  ]);
  expect(await read("select code, applying_in, stages from programme order by position")).toEqual([
    { code: "080201", applying_in: null, stages: {} },
    { code: "080902", applying_in: 2027, stages: {} },
  ]);
  expect(
    await read("select kind, on_date::text as on_date, programme_id, recorded_by, withdrawn_at from fact"),
  ).toEqual([
    {
      kind: "validity-discontinued",
      on_date: "2017-03-10",
      programme_id: passed,
      recorded_by: null,
      withdrawn_at: null,
    },
  ]);
  expect(await read("select rule, year, regime, gravity, subject_id from obligation order by rule")).toEqual([
    {
      rule: "annual-filing",
      year: 2026,
      regime: "engineering",
      gravity: "ends-validity-after-reminder",
      subject_id: passed,
    },
    {
      rule: "third-year-report",
      year: 2026,
      regime: "engineering",
      gravity: "ends-validity",
      subject_id: passed,
    },
  ]);
});
