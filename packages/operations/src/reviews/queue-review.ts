import { insertReview, listReviewHistory } from "@goodstanding/database/queries/review";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { ReviewId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";

interface ReviewToQueue {
  readonly submissionId: SubmissionId;
  readonly queuedAt: Date;
  /** Somebody asked for it; else it comes with what was handed in. */
  readonly isAskedFor: boolean;
}

/** Writes down that a submission is to be reviewed, for the first time or once more; a job is the caller's. */
export async function queueReview(
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: PersonActor,
  { submissionId, queuedAt, isAskedFor }: ReviewToQueue,
): Promise<ReviewId> {
  const [last] = await listReviewHistory(tx, submissionId);
  const number = (last?.number ?? 0) + 1;
  const reviewId = deps.newId<ReviewId>();
  await insertReview(tx, {
    ...{ id: reviewId, institutionId: actor.institutionId, submissionId, number },
    ...{ state: "queued", queuedAt, askedBy: isAskedFor ? actor.personId : null },
  });
  await record(deps, tx, actor, {
    kind: "review.queued",
    objectKind: "review",
    objectId: reviewId,
    detail: { submissionId, number },
  });
  return reviewId;
}
