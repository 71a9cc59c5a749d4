import type { JobQueue } from "./backend.ts";

const BATCH = 1_000;

/**
 * Removes finished jobs in batches. Removal by count or age at the end of each job is not an option: on PostgreSQL
 * it runs into deadlocks that mark succeeded jobs as failed.
 */
export async function cleanFinished(
  queue: JobQueue,
  age: { completedMs: number; failedMs: number },
): Promise<void> {
  await cleanAll(queue, "completed", age.completedMs);
  await cleanAll(queue, "failed", age.failedMs);
}

async function cleanAll(queue: JobQueue, state: "completed" | "failed", ageMs: number): Promise<void> {
  const removed = await queue.clean(ageMs, BATCH, state);
  if (removed.length === BATCH) await cleanAll(queue, state, ageMs);
}
