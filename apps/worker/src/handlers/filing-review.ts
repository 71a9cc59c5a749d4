import { reviewNext } from "@goodstanding/operations/reviews/review-next";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

/** A job says that there is a review to be done; whose turn it is, the rows say. */
export const filingReview =
  (deps: WorkerDeps): JobHandler<"filing.review"> =>
  async (_, { signal }) => {
    const done = await reviewNext(deps, signal);
    if (done) deps.log.info({ reviewId: done.id, outcome: done.outcome }, "filing.review");
  };
