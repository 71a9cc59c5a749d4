import { drainMail } from "@goodstanding/operations/reminders/drain-mail";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const mailDrain =
  (deps: WorkerDeps): JobHandler<"mail.drain"> =>
  async (_payload, { signal }) => {
    const drained = await drainMail(deps, signal);
    if (Object.values(drained).some((count) => count > 0)) deps.log.info(drained, "mail.drain");
  };
