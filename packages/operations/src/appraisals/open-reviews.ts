import {
  insertAppraisal,
  listAppraisalsOf,
  lockAppraisalsOf,
} from "@goodstanding/database/queries/appraisal";
import { findFiling, lockFiling } from "@goodstanding/database/queries/filing";
import { listSubmissions, type SubmissionRow } from "@goodstanding/database/queries/submission";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppraisalLevel } from "@goodstanding/domain/appraisal/appraisal";
import { filingStatusNames } from "@goodstanding/domain/filings/filing-status";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { AppraisalId, FilingId, PersonId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { record } from "../record.ts";
import { todayOf } from "../today-of.ts";
import { dueOfReview } from "./due-of-review.ts";
import { awaitedAt, managesReviews } from "./may-appraise.ts";
import { readItems } from "./read-items.ts";
import { refuseReviewer, reviewsItAlready } from "./refuse-reviewer.ts";
import { wholeSchool } from "./whole-school.ts";

export interface ReviewsToOpen {
  readonly filingId: FilingId;
  readonly level: AppraisalLevel;
  /** One seat each; `null`: free in the queue. */
  readonly reviewers: readonly (PersonId | null)[];
  /** `null`: as the dates of the duty have it. */
  readonly due: LocalDate | null;
}

/**
 * Opens reviews of what a filing has handed in. Errors: `filing.not-found`, `access.denied`, `policy.not-adopted`,
 * `appraisal.wrong-status`, `appraisal.due-past`, `appraisal.due-late`, `appraisal.reviews-it`, those of `refuseReviewer`.
 */
export const openReviews = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { filingId, level, reviewers, due: wanted }: ReviewsToOpen,
): Promise<Result<readonly AppraisalId[], AppError>> =>
  withScope<Result<readonly AppraisalId[], AppError>>(deps.database, wholeSchool(actor), async (tx) => {
    const filing = await findFiling(tx, filingId);
    if (!filing) return err(appError("filing.not-found"));
    const { unitId, year } = filing;
    if (!managesReviews(actor, { level, unitId })) return err(appError("access.denied"));
    const adopted = await adoptedPolicies(tx);
    if (!adopted) return err(appError("policy.not-adopted"));
    const status = (await lockFiling(tx, filingId))?.status ?? filing.status;
    if (status !== awaitedAt[level])
      return err(appError("appraisal.wrong-status", textParam("status", filingStatusNames[status])));
    const submissions = await listSubmissions(tx, filingId);
    const [latest] = submissions;
    if (!latest) return err(appError("submission.not-found"));
    const today = await todayOf(deps, tx);
    if (wanted !== null && wanted < today) return err(appError("appraisal.due-past", { due: wanted, today }));
    const { agencyDue } = filing;
    if (wanted !== null && agencyDue !== null && today <= agencyDue && wanted > agencyDue)
      return err(appError("appraisal.due-late", { due: wanted, agencyDue }));
    const round = await roundOf(tx, submissions, latest.id, level);
    const policy = policyOfFiling(adopted, filing);
    const due = wanted ?? (await dueOfReview(tx, filing, policy, { level, round }, today));
    const programme = { name: filing.programmeName, code: filing.programmeCode };
    const beside = (await lockAppraisalsOf(tx, latest.id, level)).filter(({ state }) => state !== "lapsed");
    const named = reviewers.flatMap((reviewerId) => reviewerId ?? []).toSorted();
    // Each locks an expert: in one order whoever asks, so that two such requests don't wait for each other.
    for (const [at, reviewerId] of named.entries()) {
      const isTwice =
        named.indexOf(reviewerId) !== at || beside.some((review) => review.reviewerId === reviewerId);
      const refusal = isTwice
        ? await reviewsItAlready(tx, reviewerId)
        : await refuseReviewer(tx, reviewerId, { level, unitId, year, programme }, today);
      if (refusal) return err(refusal);
    }
    const items = (await readItems(tx, latest.id))?.items ?? [];
    const requiredItems = items.filter(({ isRequired }) => isRequired).map(({ key }) => key);
    const opened = reviewers.map((reviewerId) => ({ id: deps.newId<AppraisalId>(), reviewerId }));
    for (const { id, reviewerId } of opened) {
      await insertAppraisal(tx, {
        ...{ id, institutionId: actor.institutionId, submissionId: latest.id, level, round, reviewerId, due },
        ...{ state: reviewerId === null ? ("unclaimed" as const) : ("assigned" as const) },
        ...{ opinion: "", requiredItems },
        ...{ openedBy: actor.personId, openedAt: deps.clock.now() },
      });
      await record(deps, tx, actor, {
        kind: "appraisal.opened",
        objectKind: "appraisal",
        objectId: id,
        detail: { filingId, submissionId: latest.id, level, round, reviewerId, due },
      });
    }
    return ok(opened.map(({ id }) => id));
  });

/** One more than the submissions of which this level has handed in a review. */
export async function roundOf(
  tx: ScopedTransaction,
  submissions: readonly Pick<SubmissionRow, "id">[],
  submissionId: SubmissionId,
  level: AppraisalLevel,
): Promise<number> {
  const others = submissions.map(({ id }) => id).filter((id) => id !== submissionId);
  const reviewed = (await listAppraisalsOf(tx, others)).filter(
    (review) => review.level === level && review.state === "submitted",
  );
  return 1 + new Set(reviewed.map((review) => review.submissionId)).size;
}
