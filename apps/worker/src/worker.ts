import { systemClock } from "@goodstanding/operations/configuration/clock";
import { refreshObligations } from "@goodstanding/operations/obligations/refresh-obligations";
import type { Consumer } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "./context.ts";
import { handlersOf } from "./handlers.ts";
import { schedule } from "./schedule.ts";

/** Two reviews and two archives at a time, so that a large one does not hold up the next; one share of the mails; ticks are quick. */
const concurrency = { review: 2, archive: 2, mail: 1, tick: 4 } as const;

/** Starts consuming, sets the schedule, and runs each sweep once for what was missed while no worker ran. */
export async function startWorker(deps: WorkerDeps): Promise<Consumer> {
  const consumer = deps.queue.consume(handlersOf(deps), {
    concurrency,
    // `name` is the log's own.
    onJobFailed: ({ name: job, ...failure }) => deps.log.error({ job, ...failure }, "A job failed"),
  });
  await deps.queue.schedule(schedule, () => systemClock.now().getTime());
  await refreshObligations(deps);
  // The day on which it is taken out counts, not the day on which it was put in.
  await deps.queue.enqueue("reminders.sweep", { today: null });
  await deps.queue.enqueue("cards.write", {});
  await deps.queue.enqueue("reviews.recover", {});
  await deps.queue.enqueue("packages.recover", {});
  await deps.queue.enqueue("uploads.sweep", {});
  return consumer;
}
