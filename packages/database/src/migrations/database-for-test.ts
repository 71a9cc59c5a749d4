import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { migrate } from "../migrate.ts";
import { prepareDatabase, urlForRole } from "../prepare-database.ts";
import { migrations } from "./migrations.ts";

/** A database of its own as it stood before one migration, for the tests of the file that asks for it. */
export function databaseBefore(migration: string) {
  const { superuserUrl, ownerPassword, appPassword } = inject("testServer");
  const url = new URL(superuserUrl);
  url.pathname = `/school_${randomUUID().replaceAll("-", "")}`;
  const ownerUrl = urlForRole(url.href, "goodstanding_owner", ownerPassword);
  const superuser = new pg.Client({ connectionString: url.href });
  const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < migration));
  beforeAll(async () => {
    await prepareDatabase(url.href, { owner: ownerPassword, app: appPassword });
    await migrate(ownerUrl, before);
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    const server = new pg.Client({ connectionString: superuserUrl });
    await server.connect();
    await server.query(`drop database ${url.pathname.slice(1)} with (force)`);
    await server.end();
  });
  return { superuser, ownerUrl, before };
}
