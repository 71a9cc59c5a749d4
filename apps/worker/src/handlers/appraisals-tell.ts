import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

/** Every ten minutes of working hours, so the weekly digests too come at their time. What writes mails is loaded with the first tick. */
export const appraisalsTell =
  (deps: WorkerDeps): JobHandler<"appraisals.tell"> =>
  async () => {
    const { tellAboutReviews } = await import("@goodstanding/operations/appraisals/tell-about-reviews");
    const told = await tellAboutReviews(deps);
    const { tellDigests } = await import("@goodstanding/operations/digests/tell-digests");
    deps.log.info({ ...told, digests: await tellDigests(deps) }, "appraisals.tell");
  };
