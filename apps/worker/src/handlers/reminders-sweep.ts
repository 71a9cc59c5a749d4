import { tellDigests } from "@goodstanding/operations/digests/tell-digests";
import { sweepReminders } from "@goodstanding/operations/reminders/sweep-reminders";
import { workThrough } from "@goodstanding/operations/work-through";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const remindersSweep =
  (deps: WorkerDeps): JobHandler<"reminders.sweep"> =>
  async ({ today }) => {
    const sweep = async (): Promise<void> =>
      deps.log.info(await sweepReminders(deps, { today }), "reminders.sweep");
    const digests = async (): Promise<void> =>
      deps.log.info({ digests: await tellDigests(deps) }, "reminders.sweep");
    // Digests after the reminders, whatever became of those; none for a day that was asked for by itself.
    await workThrough(today === null ? [sweep, digests] : [sweep], (tell) => tell());
  };
