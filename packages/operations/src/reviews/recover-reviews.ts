import { listUnclaimedReviews } from "@goodstanding/database/queries/review-lease";
import { withScope } from "@goodstanding/database/scope";
import type { Deps } from "../deps.ts";

/** Queues every review that nobody works on: after a crash, a lost job or an emptied queue. Gives their number. */
export async function recoverReviews({ database, queue }: Pick<Deps, "database" | "queue">): Promise<number> {
  const because = "a sweep looks for unclaimed reviews of every institution";
  const reviews = await withScope(database, { kind: "everywhere", because }, listUnclaimedReviews);
  for (const { id, institutionId } of reviews) {
    await queue.enqueue("filing.review", { reviewId: id, institutionId });
  }
  return reviews.length;
}
