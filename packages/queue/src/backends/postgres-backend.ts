import { createPostgresBackend, type PgPool, Queue, Worker } from "bullmq";
import { Pool } from "pg";
import type { Backend } from "../backend.ts";

/**
 * A pool of its own, whose search path leads to BullMQ's schema alone: its SQL is unqualified and its tables have
 * names like `job` and `event`. Each worker keeps one connection of the pool to listen on.
 */
export function postgresBackend(databaseUrl: string, onError: (error: Error) => void): Backend {
  const pool = new Pool({
    connectionString: databaseUrl,
    options: "-c search_path=bullmq",
    application_name: "goodstanding-queue",
    max: 12,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  });
  pool.on("error", onError);
  // Every queue and worker listens on the shared pool.
  pool.setMaxListeners(50);
  // The same calls: @types/pg writes one generic listener where BullMQ's interface writes an overload an event.
  const connection = pool as unknown as PgPool;
  return {
    openQueue: (name) => new Queue(name, { connection }, createPostgresBackend).on("error", onError),
    openWorker: (name, processor, settings) => {
      const worker = new Worker(name, processor, { ...settings, connection }, createPostgresBackend);
      worker.on("error", onError);
      return worker.on("lockRenewalFailed", (ids) => ids.forEach((id) => worker.cancelJob(id, "lock lost")));
    },
    ping: async () => {
      await pool.query("select 1");
    },
    close: () => pool.end(),
  };
}
