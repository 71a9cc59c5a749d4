import { claimReview, findNextReview } from "@goodstanding/database/queries/review-lease";
import { withScope } from "@goodstanding/database/scope";
import {
  type ClaimedReview,
  REVIEW_LEASE_SECONDS,
  type ReviewNeeds,
  type ReviewOutcome,
  workOnReview,
} from "./review-filing.ts";

export interface ReviewDone extends Pick<ClaimedReview["review"], "id"> {
  readonly outcome: ReviewOutcome;
}

/**
 * Works on the review whose turn it is, so that a school that hands in fifty filings at once does not keep another
 * waiting; `null`: there is none. Rejects as `reviewFiling`.
 */
export async function reviewNext(deps: ReviewNeeds, signal: AbortSignal): Promise<ReviewDone | null> {
  const holder = deps.newId<string>();
  const because = "a worker takes the review of whichever institution's turn it is";
  const review = await withScope(deps.database, { kind: "everywhere", because }, async (tx) => {
    const next = await findNextReview(tx);
    return next && claimReview(tx, next.id, holder, REVIEW_LEASE_SECONDS);
  });
  if (!review) return null;
  return { id: review.id, outcome: await workOnReview(deps, { review, holder }, signal) };
}
