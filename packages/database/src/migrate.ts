import { Kysely, PostgresDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { migrations } from "./migrations/migrations.ts";
import { openPool } from "./open-pool.ts";

/**
 * Brings schema `app` up to date as the owner that `ownerUrl` names; returns the names of the migrations that ran. All
 * of them run in one transaction, and processes that start together wait for each other. Throws when one fails.
 */
export async function migrate(ownerUrl: string, known = migrations): Promise<readonly string[]> {
  // Row-level security binds the owner too: a migration that moves rows has to see them.
  const pool = openPool(ownerUrl, { schema: "app", max: 1, settings: { "app.everywhere": "on" } });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: () => Promise.resolve({ ...known }) },
      migrationTableSchema: "app",
    });
    const { error, results = [] } = await migrator.migrateToLatest();
    if (error !== undefined) throw error as Error;
    return results.filter(({ status }) => status === "Success").map(({ migrationName }) => migrationName);
  } finally {
    await db.destroy();
  }
}
