import type { Processor, Queue, Worker } from "bullmq";

/** One engine under BullMQ. It owns its connections and never shares them with the rest of the product. */
export interface Backend {
  readonly openQueue: (name: string) => JobQueue;
  /** Not running yet. */
  readonly openWorker: (name: string, processor: JobProcessor, settings: WorkerSettings) => JobWorker;
  readonly ping: () => Promise<void>;
  /** After every queue and worker has closed. */
  readonly close: () => Promise<void>;
}

/** A job's data is unknown until the table of jobs has read it. */
export type JobProcessor = Processor<unknown, void>;

export type JobQueue = Pick<
  Queue,
  | "add"
  | "clean"
  | "close"
  | "getDeduplicationJobId"
  | "getJob"
  | "getJobCountByTypes"
  | "getJobSchedulers"
  | "removeJobScheduler"
  | "upsertJobScheduler"
  | "waitUntilReady"
>;
export type JobWorker = Pick<Worker, "cancelAllJobs" | "close" | "pause" | "run" | "waitUntilReady">;

export interface WorkerSettings {
  readonly autorun: false;
  readonly concurrency: number;
  readonly lockDuration: number;
  readonly stalledInterval: number;
  readonly maxStalledCount: number;
  readonly runRetryDelay: number;
}
