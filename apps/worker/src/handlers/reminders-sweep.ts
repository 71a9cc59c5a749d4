import { tellDigests } from "@goodstanding/operations/digests/tell-digests";
import { sweepReminders } from "@goodstanding/operations/reminders/sweep-reminders";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const remindersSweep =
  (deps: WorkerDeps): JobHandler<"reminders.sweep"> =>
  async ({ today }) => {
    const sweep = await sweepReminders(deps, { today });
    // After the reminders, for a unit has one mail a day; not for a day that was asked for by itself.
    const digests = today === null ? await tellDigests(deps) : 0;
    deps.log.info({ ...sweep, digests }, "reminders.sweep");
  };
