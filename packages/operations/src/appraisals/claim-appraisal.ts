import { findAppraisal, lockAppraisalsOf, updateAppraisal } from "@goodstanding/database/queries/appraisal";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { appraisalStateNames } from "@goodstanding/domain/appraisal/appraisal";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { AppraisalId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { todayOf } from "../today-of.ts";
import { mayAppraise } from "./may-appraise.ts";
import { refuseReviewer, reviewsItAlready } from "./refuse-reviewer.ts";
import { subjectOf } from "./subject-of.ts";
import { wholeSchool } from "./whole-school.ts";

/**
 * Takes a free review out of the queue; of two people who reach for it the first has it. Errors: `appraisal.not-found`,
 * `access.denied`, `appraisal.taken`, `appraisal.over`, `appraisal.reviews-it`, those of `refuseReviewer`.
 */
export const claimAppraisal = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { id }: { readonly id: AppraisalId },
): Promise<Result<null, AppError>> =>
  withScope<Result<null, AppError>>(deps.database, wholeSchool(actor), async (tx) => {
    const seen = await findAppraisal(tx, id);
    if (!seen) return err(appError("appraisal.not-found"));
    if (!mayAppraise(actor, seen)) return err(appError("access.denied"));
    const all = await lockAppraisalsOf(tx, seen.submissionId, seen.level);
    const state = all.find((each) => each.id === id)?.state ?? seen.state;
    if (state === "lapsed")
      return err(appError("appraisal.over", textParam("state", appraisalStateNames[state])));
    if (state !== "unclaimed") return err(appError("appraisal.taken"));
    const { personId } = actor;
    if (all.some((each) => each.reviewerId === personId && each.state !== "lapsed"))
      return err(await reviewsItAlready(tx, personId));
    const refusal = await refuseReviewer(tx, personId, subjectOf(seen), await todayOf(deps, tx));
    if (refusal) return err(refusal);
    await updateAppraisal(tx, id, { state: "assigned", reviewerId: personId });
    await record(deps, tx, actor, {
      kind: "appraisal.claimed",
      objectKind: "appraisal",
      objectId: id,
      detail: { filingId: seen.filingId, submissionId: seen.submissionId, level: seen.level },
    });
    return ok(null);
  });
