import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { migrate } from "../migrate.ts";
import { databaseBefore } from "./database-for-test.ts";
import { migrations } from "./migrations.ts";

const { superuser, ownerUrl, before } = databaseBefore("20261122T130000-filing-intake");

test("what an earlier release has filed, found and set survives, the files waiting to be sorted", async () => {
  const [school, unit, person, programme, obligation, filing, submission, review] = Array.from(
    { length: 8 },
    () => randomUUID(),
  );
  const sha256 = "a".repeat(64);
  await superuser.query(`
    set search_path = app;
    insert into institution values ('${school}', '示例大学', 'x', '教务处', 'x', 'Asia/Shanghai', null, true, now());
    insert into unit values ('${unit}', '${school}', null, 'college', '工学院', 'x', now());
    insert into person values ('${person}', '${school}', '教学秘书', 'x', 'a@b.example', null, now());
    insert into programme (id, institution_id, unit_id, position, name, code, batch, updated_at)
      values ('${programme}', '${school}', '${unit}', 1, '机械工程', '080201', 'passed', now());
    insert into obligation (id, institution_id, programme_id, rule, period, state, holidays, why, citations, packs,
        due_version, updated_at, regime, year, inputs, consequence, gravity, owner, evidence, ladder)
      values ('${obligation}', '${school}', '${programme}', 'annual-filing', '2026', 'owed', 'official', '{}', '[]', '{}',
        1, now(), 'engineering', 2026, '{}', '{}', 'internal', 'programme-lead', '[]', 'filing');
    insert into evidence values ('${school}', '${sha256}', 3, now());
    insert into filing values ('${filing}', '${school}', '${obligation}', 'awaiting-school', '2026-10-20', now());
    insert into filing_file values ('${school}', '${filing}', '培养方案/方案.pdf', 3, '${sha256}', '${person}', now());
    insert into submission
      values ('${submission}', '${school}', '${filing}', 1, '${sha256}', 1, 3, 0, '${person}', '2026-10-20');
    insert into submission_file values ('${school}', '${submission}', '培养方案/方案.pdf', 3, '${sha256}');
    insert into decision values
      (gen_random_uuid(), '${school}', '${submission}', '${sha256}', 'return', '缺签字', '${person}', now());
    insert into review (id, institution_id, submission_id, state, queued_at)
      values ('${review}', '${school}', '${submission}', 'finished', now());
    insert into finding values
      ('${school}', '${review}', 0, 'missing-class', 'block', null, '{}',
        '{"classId": "syllabus", "class.zh": "课程教学大纲", "class.en": "Syllabi", "word": "教学大纲", "declaration": "本年度无修订"}'),
      ('${school}', '${review}', 1, 'unclassified-file', 'info', 'a.txt', '{}', '{"classes.zh": "x", "classes.en": "x"}');
    insert into policy_adoption (id, institution_id, reminding_from, adopted_at, version, settings)
      values (gen_random_uuid(), '${school}', '2026-01-01', now(), 1,
        '{"school": null, "severities": {"missing-class": "warn", "empty-file": "info"}}');
  `);
  expect(await migrate(ownerUrl)).toEqual(Object.keys(migrations).filter((name) => !(name in before)));
  const read = async (text: string) => (await superuser.query(text)).rows;
  expect(await read("select path, filing_id, package_id, slot, confirmed_at from filing_file")).toEqual([
    { path: "培养方案/方案.pdf", filing_id: filing, package_id: null, slot: null, confirmed_at: null },
  ]);
  expect(
    await read("select version, document, sent_to_school_at = submitted_at as sent, sent_by from submission"),
  ).toEqual([{ version: 1, document: null, sent: true, sent_by: person }]);
  expect(await read("select path, source_path, slot from submission_file")).toEqual([
    { path: "培养方案/方案.pdf", source_path: null, slot: null },
  ]);
  expect(await read("select kind, reason, due_again from decision")).toEqual([
    { kind: "return", reason: "缺签字", due_again: null },
  ]);
  expect(await read("select status, programme_submitted_at, carried_from from filing")).toEqual([
    { status: "awaiting-school", programme_submitted_at: null, carried_from: null },
  ]);
  expect(await read("select rule, params from finding order by position")).toEqual([
    {
      rule: "missing-slot",
      params: { "slot.zh": "课程教学大纲", "slot.en": "Syllabi", course: "", declarable: "yes" },
    },
    { rule: "unsorted-file", params: { path: "a.txt" } },
  ]);
  expect(await read("select settings from policy_adoption")).toEqual([
    { settings: { school: null, severities: { "missing-slot": "warn", "empty-file": "info" } } },
  ]);
});
