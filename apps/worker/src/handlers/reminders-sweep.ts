import { sweepReminders } from "@goodstanding/operations/reminders/sweep-reminders";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const remindersSweep =
  (deps: WorkerDeps): JobHandler<"reminders.sweep"> =>
  async ({ today }) => {
    const sweep = await sweepReminders(deps, { today });
    deps.log.info(sweep, "reminders.sweep");
  };
