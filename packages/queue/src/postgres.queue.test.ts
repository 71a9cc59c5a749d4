import { createTestDatabase } from "@goodstanding/database/test-database";
import pg from "pg";
import { migrateQueue } from "./migrate-queue.ts";
import { queueSuite } from "./suite/queue-suite.ts";
import type { SuiteStore } from "./suite/suite-store.ts";

queueSuite("PostgreSQL", async (): Promise<SuiteStore> => {
  const database = await createTestDatabase();
  await migrateQueue(database.ownerUrl);
  await migrateQueue(database.ownerUrl);
  const url = new URL(database.appUrl);
  return {
    store: { databaseUrl: database.appUrl },
    address: { host: url.hostname, port: Number(url.port) },
    through: (port) => {
      const other = new URL(database.appUrl);
      other.port = String(port);
      return { databaseUrl: other.href };
    },
    empty: () => empty(database.ownerUrl),
    close: database.drop,
  };
});

async function empty(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'bullmq' and tablename <> 'migration'",
    );
    await client.query(
      `truncate ${rows.map(({ name }) => `bullmq.${pg.escapeIdentifier(name)}`).join(", ")}`,
    );
  } finally {
    await client.end();
  }
}
