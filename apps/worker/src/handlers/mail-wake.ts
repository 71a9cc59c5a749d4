import { tickSenders } from "@goodstanding/operations/reminders/tick-senders";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const mailWake =
  (deps: WorkerDeps): JobHandler<"mail.wake"> =>
  () =>
    tickSenders(deps);
