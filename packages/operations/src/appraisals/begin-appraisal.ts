import { findAppraisal, updateAppraisal } from "@goodstanding/database/queries/appraisal";
import { lockFiling } from "@goodstanding/database/queries/filing";
import { listSubmissions, markSubmission } from "@goodstanding/database/queries/submission";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { AppraisalId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { openToReviewer } from "./open-own-appraisal.ts";
import { wholeSchool } from "./whole-school.ts";

/**
 * Notes that a reviewer is at work; at the school the college can't withdraw any more. Twice changes nothing. Errors:
 * those of `openToReviewer`.
 */
export const beginAppraisal = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { id }: { readonly id: AppraisalId },
): Promise<Result<null, AppError>> =>
  withScope<Result<null, AppError>>(deps.database, wholeSchool(actor), async (tx) => {
    const seen = await findAppraisal(tx, id);
    if (!seen) return err(appError("appraisal.not-found"));
    // Before the review, as everybody who withdraws or decides.
    await lockFiling(tx, seen.filingId);
    const open = await openToReviewer(deps, tx, actor, id);
    if (!open.ok) return open;
    if (open.value.state === "begun") return ok(null);
    const at = deps.clock.now();
    await updateAppraisal(tx, id, { state: "begun", begunAt: at });
    const { submissionId, level, filingId } = open.value;
    const submission = (await listSubmissions(tx, filingId)).find((each) => each.id === submissionId);
    if (level === "school" && submission?.reviewBegunAt === null)
      await markSubmission(tx, submissionId, { reviewBegunAt: at, reviewBegunBy: actor.personId });
    await record(deps, tx, actor, {
      kind: "appraisal.begun",
      objectKind: "appraisal",
      objectId: id,
      detail: { filingId, submissionId, level },
    });
    return ok(null);
  });
