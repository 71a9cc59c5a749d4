import { findReview, cancelReview as markCancelled } from "@goodstanding/database/queries/review";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { ReviewId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { submissionWithFiling } from "../submissions/submission-with-filing.ts";

/**
 * Ends a review that waits or is at work: whoever is at it has lost the lease, notices within a second and writes
 * nothing. What was read in files stays read. Errors: `review.not-found`, `access.denied`, `review.over`.
 */
export const cancelReview = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { reviewId }: { readonly reviewId: ReviewId },
): Promise<Result<null, AppError>> =>
  withScope<Result<null, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const review = await findReview(tx, reviewId);
    const held = review && (await submissionWithFiling(tx, review.submissionId));
    if (!review || !held) return err(appError("review.not-found"));
    if (!can(actor, "review.cancel", held.filing.unitId)) return err(appError("access.denied"));
    const by = { cancelledBy: actor.personId, finishedAt: deps.clock.now() };
    if (!(await markCancelled(tx, reviewId, by))) return err(appError("review.over"));
    await record(deps, tx, actor, {
      kind: "review.cancelled",
      objectKind: "review",
      objectId: reviewId,
      detail: { submissionId: review.submissionId, number: review.number },
    });
    return ok(null);
  });
