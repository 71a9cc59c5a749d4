import { drainMail } from "@goodstanding/operations/reminders/drain-mail";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const mailDrain =
  (deps: WorkerDeps): JobHandler<"mail.drain"> =>
  async ({ shard }, { signal }) => {
    const drained = await drainMail(deps, signal, shard);
    // What a cancelled mail was to say, and is still owed, is said today: tomorrow its date may be past.
    if (drained.cancelled > 0) await deps.queue.enqueue("reminders.sweep", { today: null });
    if (Object.values(drained).some((count) => count > 0)) deps.log.info({ shard, ...drained }, "mail.drain");
  };
