import { recoverReviews } from "@goodstanding/operations/reviews/recover-reviews";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const reviewsRecover =
  (deps: WorkerDeps): JobHandler<"reviews.recover"> =>
  async () => {
    const reviews = await recoverReviews(deps);
    if (reviews > 0) deps.log.info({ reviews }, "reviews.recover");
  };
