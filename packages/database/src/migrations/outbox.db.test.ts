import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { migrate } from "../migrate.ts";
import { databaseBefore } from "./database-for-test.ts";

const { superuser, ownerUrl } = databaseBefore("20261123T010000-outbox");

test("envelopes take over the bytes of their mail, what was sent its evidence, and schools go on sending", async () => {
  const [school, unit, mail] = Array.from({ length: 3 }, () => randomUUID());
  await superuser.query(`
    set search_path = app;
    insert into institution values ('${school}', '示例大学', 'x', '教务处', 'x', 'Asia/Shanghai', null, true, now());
    insert into unit values ('${unit}', '${school}', null, 'college', '工学院', 'x', now());
    insert into mail (id, institution_id, unit_id, kind, local_day, message_id, subject, text_body, raw, created_at)
      values ('${mail}', '${school}', '${unit}', 'reminder', '2026-10-21', '<one@x.example>', 's', 't', '\\x0aff', now());
  `);
  for (const [recipient, state] of [
    ["a@x.example", "sent"],
    ["b@x.example", "pending"],
  ])
    await superuser.query(
      `insert into delivery (id, institution_id, mail_id, recipient, state, not_before, settled_at)
       values ($1, $2, $3, $4, $5, now(), case when $5 = 'sent' then timestamptz '2026-10-21 08:00Z' end)`,
      [randomUUID(), school, mail, recipient, state],
    );

  await migrate(ownerUrl);
  const { rows } = await superuser.query(
    `select recipient, message_id, encode(raw, 'hex') as raw, due_on::text, evidence, evidence_at,
       shard = (('x' || right('${mail}', 1))::bit(4)::int & 7) as sharded
     from delivery order by recipient`,
  );
  const common = { message_id: "<one@x.example>", raw: "0aff", due_on: "2026-10-21", sharded: true };
  expect(rows).toEqual([
    {
      ...{ recipient: "a@x.example", ...common, evidence: "smtp-reply" },
      evidence_at: new Date("2026-10-21T08:00:00Z"),
    },
    { recipient: "b@x.example", ...common, evidence: null, evidence_at: null },
  ]);
  const settings = await superuser.query("select state, redirect_to, changed_by from mail_setting");
  expect(settings.rows).toEqual([{ state: "enabled", redirect_to: null, changed_by: null }]);
});
