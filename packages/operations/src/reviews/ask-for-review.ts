import { lockFiling } from "@goodstanding/database/queries/filing";
import { listReviewHistory } from "@goodstanding/database/queries/review";
import { listSubmissions } from "@goodstanding/database/queries/submission";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { ReviewId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { submissionWithFiling } from "../submissions/submission-with-filing.ts";
import { queueReview } from "./queue-review.ts";

/**
 * Has the latest submission of a filing reviewed once more, under the rules of today; what was read in its files is
 * not read again. Errors: `submission.not-found`, `access.denied`, `review.superseded`, `review.under-way`.
 */
export async function askForReview(
  deps: Pick<Deps, "database" | "newId" | "clock" | "queue" | "log">,
  actor: PersonActor,
  { submissionId }: { readonly submissionId: SubmissionId },
): Promise<Result<{ readonly reviewId: ReviewId }, AppError>> {
  const asked = await withScope<Result<{ readonly reviewId: ReviewId }, AppError>>(
    deps.database,
    scopeOf(actor),
    async (tx) => {
      const held = await submissionWithFiling(tx, submissionId);
      if (!held) return err(appError("submission.not-found"));
      if (!can(actor, "review.ask", held.filing.unitId)) return err(appError("access.denied"));
      // Of two people who ask at once the second sees what the first has queued.
      await lockFiling(tx, held.filing.id);
      const [latest] = await listSubmissions(tx, held.filing.id);
      if (latest?.id !== submissionId || latest.withdrawnAt !== null)
        return err(appError("review.superseded"));
      const [last] = await listReviewHistory(tx, submissionId);
      if (last?.state === "queued" || last?.state === "running") return err(appError("review.under-way"));
      const queuedAt = deps.clock.now();
      const reviewId = await queueReview(deps, tx, actor, { submissionId, queuedAt, isAskedFor: true });
      return ok({ reviewId });
    },
  );
  if (!asked.ok) return asked;
  const job = { reviewId: asked.value.reviewId, institutionId: actor.institutionId };
  await deps.queue
    .enqueue("filing.review", job)
    .catch((error: unknown) =>
      deps.log.warn({ error, ...job }, "The queue did not take the review; the sweep will"),
    );
  return asked;
}
