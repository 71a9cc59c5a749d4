import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@goodstanding/database/database";
import { openPool } from "@goodstanding/database/open-pool";
import type { AuditEventRow } from "@goodstanding/database/queries/audit-event";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import { createTestDatabase } from "@goodstanding/database/test-database";
import type { TestDatabase } from "@goodstanding/database/test-server";
import { migrateQueue } from "@goodstanding/queue/migrate-queue";
import { openQueue } from "@goodstanding/queue/open-queue";
import { openStorage } from "@goodstanding/storage/open-storage";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { pino } from "pino";
import { newId } from "./configuration/new-id.ts";
import { newToken } from "./configuration/new-token.ts";
import { openSealedSecrets } from "./configuration/sealed-secrets.ts";
import type { Deps } from "./deps.ts";

export interface TestDeps extends Deps {
  readonly testDatabase: TestDatabase;
  /** What has been recorded since the last call, the oldest first. */
  readonly newEvents: () => Promise<readonly AuditEventRow[]>;
  /** Reads and writes rows of every institution. */
  readonly everywhere: <T>(work: (tx: ScopedTransaction) => Promise<T>) => Promise<T>;
  /** One statement as the superuser, for what no operation does. */
  readonly sql: (text: string, values?: readonly unknown[]) => Promise<void>;
  /** Opens the whole pool, so that what begins together afterwards runs together. */
  readonly openConnections: () => Promise<void>;
  /** As a Redis that was flushed. */
  readonly emptyQueue: () => Promise<void>;
  /** Names of what lies in the scratch folder. */
  readonly leftovers: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** A database, a store and a queue of a test file's own; the clock stands at nine on 2026-10-21 in Shanghai. */
export async function depsForTest(): Promise<TestDeps> {
  const testDatabase = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "goodstanding-operations-"));
  await migrateQueue(testDatabase.ownerUrl);
  const onError = (error: Error): void => process.emitWarning(error);
  const database = openDatabase(testDatabase.appUrl, { onError });
  const queue = openQueue({ databaseUrl: testDatabase.appUrl }, { onError });
  const everywhere: TestDeps["everywhere"] = (work) =>
    withScope(database, { kind: "everywhere", because: "a test looks at every row" }, work);
  const superuser = openPool(testDatabase.superuserUrl, { schema: "app", max: 1, onError });
  const seen = new Set<string>();
  return {
    testDatabase,
    database,
    queue,
    everywhere,
    newId,
    newToken,
    secrets: openSealedSecrets(Buffer.alloc(32, 7).toString("base64")),
    clock: fixedClock("2026-10-21T09:00:00+08:00"),
    storage: await openStorage(join(folder, "evidence")),
    scratchDir: await mkdtemp(join(folder, "scratch-")),
    uploadsDir: await mkdtemp(join(folder, "uploads-")),
    log: pino({ level: "silent" }),
    release: "0.1.0",
    newEvents: async () => {
      const events = await everywhere(({ trx }) =>
        trx.selectFrom("auditEvent").selectAll().orderBy("id").execute(),
      );
      const fresh = events.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      return fresh;
    },
    sql: async (text, values = []) => {
      await superuser.query(text, [...values]);
    },
    openConnections: async () => {
      const holding = Promise.withResolvers<void>();
      const all = Array.from({ length: 10 }, () => everywhere(() => holding.promise));
      setTimeout(holding.resolve, 100);
      await Promise.all(all);
    },
    emptyQueue: async () => {
      const { rows } = await superuser.query<{ tables: string }>(
        "select string_agg(format('bullmq.%I', tablename), ', ') as tables from pg_tables where schemaname = 'bullmq' and tablename <> 'migration'",
      );
      await superuser.query(`truncate ${rows[0]?.tables}`);
    },
    leftovers: async () => {
      const all = await readdir(folder, { recursive: true, withFileTypes: true });
      return all
        .filter((entry) => entry.isFile() && /scratch-|tmp$/.test(entry.parentPath))
        .map(({ name }) => name);
    },
    close: async () => {
      await queue.close();
      await superuser.end();
      await database.dispose();
      await testDatabase.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
