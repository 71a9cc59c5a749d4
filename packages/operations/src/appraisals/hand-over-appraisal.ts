import {
  type AppraisalRow,
  type AppraisalView,
  findAppraisal,
  lockAppraisalsOf,
  updateAppraisal,
} from "@goodstanding/database/queries/appraisal";
import { deleteNotes } from "@goodstanding/database/queries/appraisal-notes";
import { lockFiling } from "@goodstanding/database/queries/filing";
import { listSubmissions, markSubmission } from "@goodstanding/database/queries/submission";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { appraisalStateNames, isOpenAppraisal } from "@goodstanding/domain/appraisal/appraisal";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { AppraisalId, PersonId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { todayOf } from "../today-of.ts";
import { managesReviews } from "./may-appraise.ts";
import { refuseReviewer, reviewsItAlready } from "./refuse-reviewer.ts";
import { subjectOf } from "./subject-of.ts";
import { wholeSchool } from "./whole-school.ts";

export interface HandOver {
  readonly id: AppraisalId;
  readonly reason: string;
  /** `null`: back into the queue. `"nobody"`: the review is taken back altogether. */
  readonly to: PersonId | null | "nobody";
}

/**
 * Gives an open review to somebody else, back into the queue, or takes it back; what was noted so far was the other's
 * and goes. Errors: `appraisal.not-found`, `access.denied`, `appraisal.reason-required`, `appraisal.over`,
 * `appraisal.reviews-it`, those of `refuseReviewer`.
 */
export const handOverAppraisal = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { id, reason: because, to }: HandOver,
): Promise<Result<null, AppError>> =>
  withScope<Result<null, AppError>>(deps.database, wholeSchool(actor), async (tx) => {
    const seen = await findAppraisal(tx, id);
    if (!seen) return err(appError("appraisal.not-found"));
    if (!managesReviews(actor, seen)) return err(appError("access.denied"));
    const reason = because.trim();
    if (reason === "" || reason.length > 500) return err(appError("appraisal.reason-required"));
    // Before the reviews, as everybody who withdraws or decides.
    await lockFiling(tx, seen.filingId);
    const all = await lockAppraisalsOf(tx, seen.submissionId, seen.level);
    const current = all.find((each) => each.id === id);
    if (!current || !isOpenAppraisal(current.state)) {
      const state = current?.state ?? seen.state;
      return err(appError("appraisal.over", textParam("state", appraisalStateNames[state])));
    }
    if (to !== null && to !== "nobody") {
      const isTwice = all.some((each) => each.reviewerId === to && each.state !== "lapsed");
      const refusal = isTwice
        ? await reviewsItAlready(tx, to)
        : await refuseReviewer(tx, to, subjectOf(seen), await todayOf(deps, tx));
      if (refusal) return err(refusal);
    }
    await deleteNotes(tx, id);
    await updateAppraisal(tx, id, {
      ...(to === "nobody"
        ? { state: "lapsed" as const, lapsedAt: deps.clock.now(), lapse: "withdrawn" as const }
        : { state: to === null ? ("unclaimed" as const) : ("assigned" as const), reviewerId: to }),
      ...{ reason, begunAt: null, recommendation: null, opinion: "", assignment: current.assignment + 1 },
    });
    await unmarkBegun(
      tx,
      seen,
      current,
      all.filter((each) => each !== current),
    );
    await record(deps, tx, actor, {
      kind: to === "nobody" ? "appraisal.lapsed" : "appraisal.reassigned",
      objectKind: "appraisal",
      objectId: id,
      detail: { filingId: seen.filingId, from: current.reviewerId, to, reason },
    });
    return ok(null);
  });

/**
 * What kept the college from withdrawing goes with the review that set it, where the office did not: the mark is the
 * next reviewer's who is at work or has handed in, and nobody's where there is none.
 */
async function unmarkBegun(
  tx: ScopedTransaction,
  { filingId, submissionId }: AppraisalView,
  { begunAt, reviewerId }: AppraisalRow,
  others: readonly AppraisalRow[],
): Promise<void> {
  const submission = (await listSubmissions(tx, filingId)).find(({ id }) => id === submissionId);
  const isSetByIt =
    begunAt !== null &&
    submission?.reviewBegunAt?.getTime() === begunAt.getTime() &&
    submission.reviewBegunBy === reviewerId;
  if (!isSetByIt) return;
  const [next] = others
    .flatMap((each) => {
      const at = each.state === "lapsed" ? null : (each.begunAt ?? each.submittedAt);
      return at === null ? [] : [{ reviewBegunAt: at, reviewBegunBy: each.reviewerId }];
    })
    .toSorted((a, b) => a.reviewBegunAt.getTime() - b.reviewBegunAt.getTime());
  await markSubmission(tx, submissionId, next ?? { reviewBegunAt: null, reviewBegunBy: null });
}
