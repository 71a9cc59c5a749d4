import { cleanFinished } from "./clean-finished.ts";
import { startConsumer } from "./consume.ts";
import { withDeadline } from "./deadline.ts";
import { every } from "./every.ts";
import { jobKey, jobOptions } from "./job-options.ts";
import { type JobName, jobs, type Lane, lanes, type Payload } from "./jobs.ts";
import { type LaneQueues, laneQueues } from "./lane-queues.ts";
import { openBackend, type QueueStore } from "./open-backend.ts";
import type { Queue, ScheduleEntry } from "./queue.ts";
import { reconcileSchedules } from "./schedules.ts";

export interface OpenQueueOptions {
  /** Connection trouble and the like. It is never fatal: every part goes on trying. */
  readonly onError: (error: Error) => void;
  /** Keeps installations apart that share one store. */
  readonly namespace?: string;
}

const MINUTE_MS = 60_000;
const KEEP = { completedMs: 60 * MINUTE_MS, failedMs: 30 * 24 * 60 * MINUTE_MS };
const PING_MS = 5_000;

/** The queue on PostgreSQL (schema `bullmq`, made by `migrateQueue`) or on Redis. Connects when it is first used. */
export function openQueue(
  store: QueueStore,
  { onError, namespace = "goodstanding" }: OpenQueueOptions,
): Queue {
  const backend = openBackend(store, onError);
  const nameOf = (lane: Lane): string => `${namespace}-${lane}`;
  const queues = laneQueues(backend, nameOf);
  let stopCleaning = (): void => undefined;
  let stopScheduling = (): void => undefined;
  return {
    enqueue: (name, payload) => enqueue(queues, name, payload),
    holds: (name, payload) => holds(queues, name, payload),
    consume: (handlers, options) => {
      stopCleaning();
      stopCleaning = every(10 * MINUTE_MS, () => cleanLanes(queues), onError);
      return startConsumer({ backend, nameOf, onError }, handlers, options);
    },
    schedule: async (entries, now) => {
      stopScheduling();
      stopScheduling = every(MINUTE_MS, () => reconcileLanes(queues, entries, now()), onError);
      await reconcileLanes(queues, entries, now());
    },
    nextRuns: () => nextRuns(queues),
    ping: () => withDeadline(PING_MS, "The queue", backend.ping()),
    close: async () => {
      stopCleaning();
      stopScheduling();
      await queues.close();
      await backend.close();
    },
  };
}

async function enqueue<Name extends JobName>(
  queues: LaneQueues,
  name: Name,
  payload: Payload<Name>,
): Promise<void> {
  const parsed = jobs[name].payload.strict().safeParse(payload);
  if (!parsed.success) throw new TypeError(`Not a payload of ${name}: ${parsed.error.message}`);
  await queues.use(jobs[name].lane, (queue) => queue.add(name, payload, jobOptions(name, payload)));
}

const holds = <Name extends JobName>(
  queues: LaneQueues,
  name: Name,
  payload: Payload<Name>,
): Promise<boolean> =>
  queues.use(
    jobs[name].lane,
    async (queue) => (await queue.getDeduplicationJobId(jobKey(name, payload))) !== null,
  );

async function nextRuns(queues: LaneQueues): Promise<{ name: string; at: Date }[]> {
  const schedulers = await Promise.all(
    lanes.map((lane) => queues.use(lane, (queue) => queue.getJobSchedulers())),
  );
  return schedulers
    .flat()
    .flatMap(({ name, next }) => (next === undefined ? [] : [{ name, at: new Date(next) }]));
}

async function cleanLanes(queues: LaneQueues): Promise<void> {
  for (const lane of lanes) await queues.use(lane, (queue) => cleanFinished(queue, KEEP));
}

async function reconcileLanes(
  queues: LaneQueues,
  entries: readonly ScheduleEntry[],
  now: number,
): Promise<void> {
  for (const lane of lanes) await queues.use(lane, (queue) => reconcileSchedules(queue, lane, entries, now));
}
