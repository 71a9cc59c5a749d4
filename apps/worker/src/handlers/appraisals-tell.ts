import { workThrough } from "@goodstanding/operations/work-through";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

/**
 * Every ten minutes of working hours, so the weekly digests too come at their time. What writes mails is loaded with the
 * first tick. Trouble with the one kind of mail holds up no digest.
 */
export const appraisalsTell =
  (deps: WorkerDeps): JobHandler<"appraisals.tell"> =>
  async () => {
    await workThrough([tellReviews, tellWeek], (tell) => tell(deps));
  };

async function tellReviews(deps: WorkerDeps): Promise<void> {
  const { tellAboutReviews } = await import("@goodstanding/operations/appraisals/tell-about-reviews");
  deps.log.info(await tellAboutReviews(deps), "appraisals.tell");
}

async function tellWeek(deps: WorkerDeps): Promise<void> {
  const { tellDigests } = await import("@goodstanding/operations/digests/tell-digests");
  // A sweep that waits writes reminders first, for the day of a reminder is not that of a digest, and then the digests.
  if (await deps.queue.holds("reminders.sweep", { today: null })) return;
  deps.log.info({ digests: await tellDigests(deps) }, "appraisals.tell");
}
