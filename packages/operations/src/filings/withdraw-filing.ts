import { setFilingStatus } from "@goodstanding/database/queries/filing";
import { findInstitution } from "@goodstanding/database/queries/institution";
import {
  listSubmissions,
  markSubmission,
  type SubmissionRow,
} from "@goodstanding/database/queries/submission";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import type { FilingId, ReviewId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { lapseReviews } from "../appraisals/supersede-reviews.ts";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { reviewAfterWithdrawal } from "../reviews/review-after-sending.ts";
import { scopeOf } from "../scope-of.ts";
import { withdrawalReason } from "../withdrawal-reason.ts";
import { openFiling } from "./open-filing.ts";

/**
 * Takes back what was handed in, until a person at the school has begun to review it; the automatic review does not
 * count. It then counts as never handed in: the first day is that of an earlier submission which still stands, or none,
 * and a new day that was set runs on. Errors: those of `openFiling`, `withdrawal.reason-required`,
 * `filing.review-begun`.
 */
export async function withdrawFiling(
  deps: Needs & Pick<Deps, "queue" | "log">,
  actor: PersonActor,
  withdrawal: Withdrawal,
): Promise<Result<null, AppError>> {
  const withdrawn = await withScope(deps.database, scopeOf(actor), (tx) =>
    withdraw(deps, tx, actor, withdrawal),
  );
  if (!withdrawn.ok) return withdrawn;
  for (const reviewId of withdrawn.value)
    await deps.queue
      .enqueue("filing.review", { reviewId, institutionId: actor.institutionId })
      .catch((error: unknown) =>
        deps.log.warn({ error, reviewId }, "The queue did not take the review; the sweep will"),
      );
  return ok(null);
}

type Needs = Pick<Deps, "database" | "newId" | "clock">;

interface Withdrawal {
  readonly filingId: FilingId;
  readonly reason: string;
}

/** Gives the reviews that were queued by it. */
async function withdraw(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  { filingId, reason: because }: Withdrawal,
): Promise<Result<readonly ReviewId[], AppError>> {
  const reason = withdrawalReason(because);
  if (!reason.ok) return reason;
  const open = await openFiling(tx, actor, filingId, "withdraw");
  if (!open.ok) return open;
  const [latest, ...earlier] = await listSubmissions(tx, filingId);
  if (!latest) return err(appError("submission.not-found"));
  if (latest.reviewBegunAt !== null) {
    const timeZone = (await findInstitution(tx, actor.institutionId))?.timeZone ?? "UTC";
    return err(appError("filing.review-begun", { at: localDateAt(latest.reviewBegunAt, timeZone) }));
  }
  const withdrawnAt = deps.clock.now();
  const first = firstMoments(earlier.filter((submission) => submission.withdrawnAt === null));
  await markSubmission(tx, latest.id, { withdrawnAt, withdrawnBy: actor.personId });
  await lapseReviews(deps, tx, actor, latest.id, reason.value);
  await setFilingStatus(tx, filingId, { status: open.value.next, updatedAt: withdrawnAt, ...first });
  const toReview = await reviewAfterWithdrawal(deps, tx, actor, open.value.filing);
  await record(deps, tx, actor, {
    kind: "filing.withdrawn",
    objectKind: "filing",
    objectId: filingId,
    detail: { submissionId: latest.id, reason: reason.value },
  });
  return ok(toReview);
}

/** When what stands was first handed in by the programme, and first sent to the school. */
const firstMoments = (standing: readonly SubmissionRow[]) => ({
  programmeSubmittedAt: earliest(standing.map(({ submittedAt }) => submittedAt)),
  firstSubmittedAt: earliest(standing.flatMap(({ sentToSchoolAt }) => sentToSchoolAt ?? [])),
});

const earliest = (moments: readonly Date[]): Date | null =>
  moments.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
