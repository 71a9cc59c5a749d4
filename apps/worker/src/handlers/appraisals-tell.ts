import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

/** What writes mails is loaded with the first tick. */
export const appraisalsTell =
  (deps: WorkerDeps): JobHandler<"appraisals.tell"> =>
  async () => {
    const { tellAboutReviews } = await import("@goodstanding/operations/appraisals/tell-about-reviews");
    const told = await tellAboutReviews(deps);
    deps.log.info(told, "appraisals.tell");
  };
