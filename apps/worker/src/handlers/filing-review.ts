import { reviewFiling } from "@goodstanding/operations/reviews/review-filing";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const filingReview =
  (deps: WorkerDeps): JobHandler<"filing.review"> =>
  async (job, { signal }) => {
    const outcome = await reviewFiling(deps, job, signal);
    deps.log.info({ reviewId: job.reviewId, outcome }, "filing.review");
  };
