import type { Backend, JobQueue } from "./backend.ts";
import { withDeadline } from "./deadline.ts";
import { type Lane, lanes } from "./jobs.ts";

export interface LaneQueues {
  /** Rejects within seconds where the store does not answer. */
  readonly use: <T>(lane: Lane, work: (queue: JobQueue) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

const ANSWER_MS = 5_000;

/**
 * Opens the queue of a lane when it is first needed. BullMQ remembers a failed first connection for ever, so a queue
 * that did not become ready is thrown away and the next call opens another.
 */
export function laneQueues(backend: Backend, nameOf: (lane: Lane) => string): LaneQueues {
  const open = new Map<Lane, JobQueue>();
  const ready = async (lane: Lane): Promise<JobQueue> => {
    const queue = open.get(lane) ?? backend.openQueue(nameOf(lane));
    open.set(lane, queue);
    try {
      await queue.waitUntilReady();
      return queue;
    } catch (error) {
      open.delete(lane);
      await queue.close();
      throw error;
    }
  };
  return {
    use: (lane, work) => withDeadline(ANSWER_MS, "The queue", ready(lane).then(work)),
    close: async () => {
      const queues = lanes.flatMap((lane) => open.get(lane) ?? []);
      open.clear();
      await Promise.all(queues.map((queue) => queue.close()));
    },
  };
}
