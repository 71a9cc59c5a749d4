import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "./database.ts";
import { insertSchool, schoolForTest } from "./school-for-test.ts";
import { createTestDatabase } from "./test-database.ts";

const database = await createTestDatabase();
const superuser = new pg.Client({ connectionString: database.superuserUrl });
await superuser.connect();
const { rows: found } = await superuser.query<{
  name: string;
  enabled: boolean;
  forced: boolean;
  policies: number;
}>(
  `select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced,
          (select count(*)::int from pg_policy where polrelid = pg_class.oid) as policies
   from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') order by relname`,
);
const tables = found.filter(({ name }) => !name.startsWith("kysely_migration"));
const ours = schoolForTest("示例大学");
const theirs = schoolForTest("示例学院");
const app = new pg.Client({ connectionString: database.appUrl });
const owner = new pg.Client({ connectionString: database.ownerUrl });

beforeAll(async () => {
  await app.connect();
  await owner.connect();
  const opened = openDatabase(database.appUrl);
  await insertSchool(opened, ours);
  await insertSchool(opened, theirs);
  await opened.dispose();
});

afterAll(async () => {
  await Promise.all([app.end(), owner.end(), superuser.end()]);
  await database.drop();
});

/** Runs one statement in a transaction that is rolled back, under settings such as a scope makes. */
async function under(
  client: pg.Client,
  settings: Record<string, string>,
  text: string,
  values: unknown[] = [],
) {
  await client.query("begin");
  try {
    for (const [name, value] of Object.entries(settings)) {
      await client.query("select set_config($1, $2, true)", [name, value]);
    }
    return await client.query(text, values);
  } finally {
    await client.query("rollback");
  }
}

const columnOf = (table: string): string => (table === "institution" ? "id" : "institution_id");
const institutionsIn = (table: string): string =>
  `select array_agg(${columnOf(table)} order by ${columnOf(table)}) as institutions, count(*)::int as rows from app.${table}`;
const asOurs = { "app.institution": ours.institution.id };

test("every table of schema app forces row-level security", () => {
  expect(tables.map(({ name }) => name)).toHaveLength(Object.keys(ours).length);
  for (const table of tables) expect(table).toMatchObject({ enabled: true, forced: true, policies: 1 });
});

test("the application role can step around nothing", async () => {
  const { rows } = await superuser.query(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin from pg_roles where rolname like 'goodstanding_%'`,
  );
  expect(rows).toHaveLength(2);
  for (const role of rows) {
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: true,
    });
  }
  await expect(app.query("alter table app.programme no force row level security")).rejects.toThrow(
    "must be owner",
  );
  await expect(app.query("create table app.extra ()")).rejects.toThrow("permission denied");
  await expect(app.query("select * from app.kysely_migration")).rejects.toThrow("permission denied");
});

describe.each(tables.map(({ name }) => name))("%s", (table) => {
  test("without a setting nothing is seen, by the owner neither", async () => {
    for (const client of [app, owner]) {
      expect((await under(client, {}, institutionsIn(table))).rows).toEqual([
        { institutions: null, rows: 0 },
      ]);
      expect((await under(client, { "app.institution": "" }, institutionsIn(table))).rows[0].rows).toBe(0);
    }
  });

  test("one's own rows are seen, and everywhere all", async () => {
    const { rows } = await under(app, asOurs, institutionsIn(table));
    expect(rows).toEqual([{ institutions: [ours.institution.id], rows: 1 }]);
    expect((await under(app, { "app.everywhere": "on" }, institutionsIn(table))).rows[0].rows).toBe(2);
    expect((await under(app, { "app.everywhere": "off" }, institutionsIn(table))).rows[0].rows).toBe(0);
  });

  test("another institution's row cannot be inserted", async () => {
    const { rows } = await superuser.query(
      `select to_jsonb(t) as row from app.${table} t where ${columnOf(table)} = $1`,
      [theirs.institution.id],
    );
    const columns = await writableColumns(table);
    const insert = `insert into app.${table} (${columns}) select ${columns} from jsonb_populate_record(null::app.${table}, $1)`;
    await expect(under(app, asOurs, insert, [rows[0].row])).rejects.toThrow(
      "violates row-level security policy",
    );
    await expect(under(app, {}, insert, [rows[0].row])).rejects.toThrow("violates row-level security policy");
  });

  test("another institution's row can be neither changed nor taken nor deleted", async () => {
    const column = columnOf(table);
    const granted = await privileges(table);
    if (granted.includes("UPDATE")) {
      const touched = await under(
        app,
        asOurs,
        `update app.${table} set ${column} = ${column} returning ${column} as id`,
      );
      expect(touched.rows).toEqual([{ id: ours.institution.id }]);
      const give = `update app.${table} set ${column} = $1`;
      await expect(under(app, asOurs, give, [theirs.institution.id])).rejects.toThrow(
        "violates row-level security policy",
      );
    }
    if (granted.includes("DELETE")) {
      const gone = await under(app, asOurs, `delete from app.${table} where ${column} = $1`, [
        theirs.institution.id,
      ]);
      expect(gone.rowCount).toBe(0);
    }
  });
});

async function writableColumns(table: string): Promise<string> {
  const { rows } = await superuser.query<{ columns: string }>(
    `select string_agg(column_name, ', ') as columns from information_schema.columns
     where table_schema = 'app' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  return rows[0]?.columns ?? "";
}

async function privileges(table: string): Promise<string[]> {
  const { rows } = await superuser.query<{ privilege_type: string }>(
    `select privilege_type from information_schema.role_table_grants
     where grantee = 'goodstanding_app' and table_schema = 'app' and table_name = $1 order by privilege_type`,
    [table],
  );
  return rows.map(({ privilege_type }) => privilege_type);
}

test("what has been handed in, decided, sent or recorded can be neither changed nor deleted", async () => {
  const kept: string[] = [];
  for (const { name } of tables) if ((await privileges(name)).join() === "INSERT,SELECT") kept.push(name);
  expect(kept).toEqual([
    "acceptance_told",
    "agency_filing",
    "appraisal",
    "appraisal_reminder",
    "audit_event",
    "bounce",
    "briefing",
    "calendar_feed",
    "channel_attempt",
    "channel_message",
    "chat_robot",
    "date_adjustment",
    "dead_address",
    "decision",
    "declaration",
    "delivery",
    "delivery_attempt",
    "document_reading",
    "evidence",
    "evidence_link",
    "extension_request",
    "fact",
    "filing_unlock",
    "finding_waiver",
    "letter",
    "letter_programme",
    "link_acknowledgement",
    "link_check",
    "listed_host",
    "mail",
    "mail_answer",
    "mail_reading",
    "mail_template",
    "mock_check",
    "mock_check_item",
    "obligation_revision",
    "outside_contact",
    "policy_adoption",
    "push_subscription",
    "reading_access",
    "reading_band",
    "reading_request",
    "reading_room",
    "receipt",
    "rectification_order",
    "reminder",
    "reminder_hold",
    "return_line",
    "return_list",
    "season_notice",
    "spot_check",
    "spot_check_item",
    "submission",
    "submission_file",
  ]);
  for (const table of kept) {
    const change = `update app.${table} set institution_id = institution_id`;
    await expect(under(app, asOurs, change)).rejects.toMatchObject({ code: "42501" });
    await expect(under(app, asOurs, `delete from app.${table}`)).rejects.toMatchObject({ code: "42501" });
    await expect(under(app, asOurs, `truncate app.${table}`)).rejects.toMatchObject({ code: "42501" });
  }
});

test("of a fact, a moved date, a feed, a declaration, a waiver or a submission nothing but what follows can be written", async () => {
  const { rows } = await superuser.query<{ written: string }>(
    `select table_name || '.' || column_name as written from information_schema.column_privileges
     where grantee = 'goodstanding_app' and table_schema = 'app' and privilege_type = 'UPDATE'
       and table_name = any($1) order by 1`,
    [
      [
        "calendar_feed",
        "date_adjustment",
        "dead_address",
        "declaration",
        "extension_request",
        "fact",
        "finding_waiver",
        "obligation_revision",
        "policy_adoption",
        "submission",
      ],
    ],
  );
  expect(rows.map(({ written }) => written)).toEqual([
    "calendar_feed.last_read_at",
    "calendar_feed.revoked_at",
    "date_adjustment.withdrawn_at",
    "date_adjustment.withdrawn_because",
    "date_adjustment.withdrawn_by",
    "dead_address.cleared_at",
    "dead_address.cleared_because",
    "dead_address.cleared_by",
    "declaration.withdrawn_at",
    "declaration.withdrawn_by",
    "extension_request.adjustment_id",
    "extension_request.decided_at",
    "extension_request.decided_because",
    "extension_request.decided_by",
    "extension_request.mail_id",
    "extension_request.state",
    "fact.withdrawn_at",
    "fact.withdrawn_because",
    "fact.withdrawn_by",
    "finding_waiver.withdrawn_at",
    "finding_waiver.withdrawn_by",
    "submission.review_begun_at",
    "submission.review_begun_by",
    "submission.sent_by",
    "submission.sent_to_school_at",
    "submission.withdrawn_at",
    "submission.withdrawn_by",
  ]);
});

test("deletion is granted where the product deletes, and nowhere else", async () => {
  const deletable: string[] = [];
  for (const { name } of tables) if ((await privileges(name)).includes("DELETE")) deletable.push(name);
  expect(deletable).toEqual([
    "accreditation",
    "appraisal_comment",
    "appraisal_mark",
    "appraisal_stance",
    "comment_template",
    "expert",
    "expert_avoidance",
    "filing",
    "filing_file",
    "finding",
    "obligation",
    "programme_course",
    "reading_session",
    "revision_note",
    "slot_lock",
    "upload",
    "viewed_file",
  ]);
});
