import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

/** Every ten minutes of working hours, so the weekly digests too come at their time. What writes mails is loaded with the first tick. */
export const appraisalsTell =
  (deps: WorkerDeps): JobHandler<"appraisals.tell"> =>
  async () => {
    const { tellAboutReviews } = await import("@goodstanding/operations/appraisals/tell-about-reviews");
    const told = await tellAboutReviews(deps);
    const { tellDigests } = await import("@goodstanding/operations/digests/tell-digests");
    // A sweep that waits writes reminders first, for a unit has one mail a day, and then the digests.
    const isSwept = !(await deps.queue.holds("reminders.sweep", { today: null }));
    const digests = isSwept ? await tellDigests(deps) : 0;
    deps.log.info({ ...told, digests }, "appraisals.tell");
  };
