import { setTimeout as sleep } from "node:timers/promises";
import type { Backend, JobProcessor, JobWorker } from "./backend.ts";
import { type Lane, lanes } from "./jobs.ts";
import { processorOf } from "./process-job.ts";
import type { ConsumeOptions, Consumer, JobHandlers } from "./queue.ts";

/**
 * A killed consumer's job comes back once its lock has run out and a stalled check has seen it twice: 20 s at most.
 * The stall limit is high because a stall means a lost machine, never a bad job, which fails by its attempts.
 */
const settings = {
  autorun: false,
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 20,
  /** Before it asks a store again that has gone away. */
  runRetryDelay: 1_000,
} as const;
const START_AGAIN_MS = 1_000;
/** What closing an idle worker may take. */
const FAREWELL_MS = 3_000;

interface ConsumeDeps {
  readonly backend: Backend;
  readonly nameOf: (lane: Lane) => string;
  readonly onError: (error: Error) => void;
}

export function startConsumer(deps: ConsumeDeps, handlers: JobHandlers, options: ConsumeOptions): Consumer {
  const closing = new AbortController();
  const running = new Set<Promise<void>>();
  const processor = tracked(running, processorOf(handlers, closing.signal, options.onJobFailed));
  const workers = lanes.map((lane) =>
    startWorker(deps, lane, processor, options.concurrency[lane], closing.signal),
  );
  return {
    close: async (deadlineMs) => {
      closing.abort();
      await Promise.all(workers.map(async (worker) => (await worker)?.pause(true)));
      const idle = await settledWithin(deadlineMs, Promise.allSettled(running));
      const closed = workers.map(async (worker) => (await worker)?.close(!idle));
      await settledWithin(FAREWELL_MS, Promise.all(closed));
    },
  };
}

/** BullMQ remembers a failed first connection for ever, so a worker that did not become ready gives way to another. */
async function startWorker(
  { backend, nameOf, onError }: ConsumeDeps,
  lane: Lane,
  processor: JobProcessor,
  concurrency: number,
  closing: AbortSignal,
): Promise<JobWorker | null> {
  while (!closing.aborted) {
    const worker = backend.openWorker(nameOf(lane), processor, { ...settings, concurrency });
    const ready = worker.waitUntilReady().then(
      () => true,
      () => false,
    );
    if (await Promise.race([ready, untilAborted(closing)])) {
      worker.run().catch(onError);
      return worker;
    }
    await worker.close(true);
    await Promise.race([sleep(START_AGAIN_MS), untilAborted(closing)]);
  }
  return null;
}

/** `false` once the signal is aborted. */
const untilAborted = (signal: AbortSignal): Promise<false> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(false);
    else signal.addEventListener("abort", () => resolve(false), { once: true });
  });

/** Three parameters, or BullMQ hands over no signal. */
const tracked =
  (running: Set<Promise<void>>, processor: JobProcessor): JobProcessor =>
  async (job, token, signal) => {
    const run = processor(job, token, signal);
    running.add(run);
    try {
      await run;
    } finally {
      running.delete(run);
    }
  };

async function settledWithin(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  const late = sleep(milliseconds, false, { signal: timer.signal }).catch(() => false);
  const inTime = await Promise.race([work.then(() => true), late]);
  timer.abort();
  return inTime;
}
