import { createPostgresBackend, type PgPool, Queue, Worker } from "bullmq";
import { Pool } from "pg";

/** A queue as most systems use it, to be measured against: each piece of work is a job, and the queue alone knows of it. */
export interface OneJobEach {
  readonly add: (pieces: readonly string[]) => Promise<void>;
  /** Resolves once it takes jobs. */
  readonly work: (concurrency: number, work: (piece: string) => Promise<void>) => Promise<void>;
  /** Jobs that are not done, those of them in work, and those that were given up. */
  readonly counts: () => Promise<Readonly<Record<"open" | "active" | "failed", number>>>;
  readonly close: () => Promise<void>;
}

const NAME = "one-job-each";
/** Locks run out sooner than by default, so that what a killed worker held comes back within a test. */
const settings = { lockDuration: 2_000, stalledInterval: 1_000 };

/** On PostgreSQL, with three attempts a job and everything else as it comes. */
export function openOneJobEach(databaseUrl: string): OneJobEach {
  const pool = new Pool({ connectionString: databaseUrl, options: "-c search_path=bullmq", max: 12 });
  // A connection that breaks shows in the job that needed it, and BullMQ tries that again.
  pool.on("error", () => undefined);
  // As in the product's own backend: @types/pg and BullMQ write the same calls differently.
  const connection = pool as unknown as PgPool;
  const queue = new Queue(NAME, { connection }, createPostgresBackend).on("error", () => undefined);
  return {
    add: async (pieces) => {
      await queue.addBulk(
        pieces.map((piece) => ({ name: NAME, data: { piece }, opts: { jobId: piece, attempts: 3 } })),
      );
    },
    work: async (concurrency, work) => {
      const worker = new Worker(
        NAME,
        (job: { readonly data: { readonly piece: string } }) => work(job.data.piece),
        { ...settings, concurrency, connection },
        createPostgresBackend,
      );
      worker.on("error", () => undefined);
      await worker.waitUntilReady();
    },
    counts: async () => {
      const { waiting = 0, active = 0, delayed = 0, failed = 0 } = await queue.getJobCounts();
      return { open: waiting + active + delayed, active, failed };
    },
    close: async () => {
      await queue.close();
      await pool.end();
    },
  };
}
