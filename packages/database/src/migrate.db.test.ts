import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/migrations.ts";
import { prepareDatabase, urlForRole } from "./prepare-database.ts";

const { superuserUrl, ownerPassword, appPassword } = inject("testServer");
const url = new URL(superuserUrl);
url.pathname = `/school_${randomUUID().replaceAll("-", "")}`;
const passwords = { owner: ownerPassword, app: appPassword };
const ownerUrl = urlForRole(url.href, "goodstanding_owner", passwords.owner);
const appUrl = urlForRole(url.href, "goodstanding_app", passwords.app);

beforeAll(() => prepareDatabase(url.href, passwords));

afterAll(() => run(superuserUrl, `drop database ${url.pathname.slice(1)} with (force)`));

async function run(connectionString: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test("processes that start together migrate once, and a second time changes nothing", async () => {
  const ran = await Promise.all([migrate(ownerUrl), migrate(ownerUrl), migrate(ownerUrl)]);
  expect(ran.flat()).toEqual(Object.keys(migrations));
  expect(await migrate(ownerUrl)).toEqual([]);
});

test("the name under which a migration is remembered is that of its file, in order of time", () => {
  const names = Object.keys(migrations);
  expect(names).toEqual(names.toSorted());
  for (const name of names) expect(name).toMatch(/^\d{8}T\d{6}-[a-z0-9-]+$/);
});

test("a migration sees the rows of every institution, although row-level security binds the owner", async () => {
  const insert = `insert into app.institution values
    (gen_random_uuid(), '示例大学', 'x', '教务处', 'x', 'Asia/Shanghai', null, true, now())`;
  await expect(run(ownerUrl, insert)).rejects.toThrow("row-level security");
  await run(ownerUrl, `set app.everywhere = 'on'; ${insert}; ${insert}`);
  const later = {
    "29991231T000000-rename": {
      up: async (db: Kysely<unknown>) => {
        await sql`update app.institution set name = '改名后'`.execute(db);
      },
    },
  };
  expect(await migrate(ownerUrl, { ...migrations, ...later })).toEqual(Object.keys(later));
  const names = await run(url.href, "select name from app.institution");
  expect(names).toEqual([{ name: "改名后" }, { name: "改名后" }]);
});

test("a migration that fails leaves nothing behind and is thrown", async () => {
  const later = {
    "29991231T000000-rename": { up: () => Promise.resolve() },
    "29991231T000001-fails": {
      up: async (db: Kysely<unknown>) => {
        await sql`create table app.half (id int); select 1 / 0`.execute(db);
      },
    },
  };
  await expect(migrate(ownerUrl, { ...migrations, ...later })).rejects.toThrow("division by zero");
  expect(await run(url.href, "select to_regclass('app.half') as half")).toEqual([{ half: null }]);
});

test("the application may use what sign-in and queue create, but not create", async () => {
  for (const schema of ["auth", "bullmq"]) {
    await run(
      ownerUrl,
      `create schema if not exists ${schema}; create table ${schema}.thing (id serial, name text)`,
    );
    await run(
      appUrl,
      `insert into ${schema}.thing (name) values ('一'); update ${schema}.thing set name = '二'; delete from ${schema}.thing`,
    );
    await expect(run(appUrl, `create table ${schema}.other ()`)).rejects.toThrow("permission denied");
    await expect(run(appUrl, `drop table ${schema}.thing`)).rejects.toThrow("must be owner");
  }
});

test("the script takes its passwords from the connection's options too, as psql passes PGOPTIONS", async () => {
  const script = await readFile(join(import.meta.dirname, "prepare-database.sql"), "utf8");
  const options = `-c goodstanding.owner_password=${ownerPassword} -c goodstanding.app_password=${appPassword}`;
  const client = new pg.Client({ connectionString: url.href, options });
  await client.connect();
  await client.query(script);
  await client.end();
  expect(await run(appUrl, "select current_user::text as role")).toEqual([{ role: "goodstanding_app" }]);
  await expect(run(url.href, script)).rejects.toThrow("goodstanding.owner_password");
});

test("preparing again keeps everything, and odd names and passwords do no harm", async () => {
  const odd = new URL(superuserUrl);
  odd.pathname = `/${encodeURIComponent(`学校 "${randomUUID()}'`)}`;
  await prepareDatabase(odd.href, passwords);
  await prepareDatabase(odd.href, passwords);
  expect(await migrate(urlForRole(odd.href, "goodstanding_owner", passwords.owner))).toEqual(
    Object.keys(migrations),
  );
  const name = decodeURIComponent(odd.pathname.slice(1));
  await run(superuserUrl, `drop database ${pg.escapeIdentifier(name)} with (force)`);
  expect(urlForRole("postgres://x:y@h:1/d", "goodstanding_app", "a/b?c@d:e")).toBe(
    "postgres://goodstanding_app:a%2Fb%3Fc%40d%3Ae@h:1/d",
  );
});
