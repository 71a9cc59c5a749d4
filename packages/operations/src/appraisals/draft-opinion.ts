import { updateAppraisal } from "@goodstanding/database/queries/appraisal";
import { confirmCarried } from "@goodstanding/database/queries/appraisal-notes";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { Recommendation } from "@goodstanding/domain/appraisal/appraisal";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { AppraisalId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { noting } from "./noting.ts";

export interface OpinionToDraft {
  readonly id: AppraisalId;
  readonly recommendation: Recommendation | null;
  readonly text: string;
}

export const LONGEST_OPINION = 4000;

/** Keeps the conclusion as it is being written. Errors: those of `openOwnAppraisal`, `appraisal.comment-invalid`. */
export const draftOpinion = (
  deps: Pick<Deps, "database">,
  actor: PersonActor,
  { id, recommendation, text: opinion }: OpinionToDraft,
): Promise<Result<null, AppError>> =>
  noting(deps, actor, id, async (tx) => {
    if (opinion.length > LONGEST_OPINION) return err(appError("appraisal.comment-invalid"));
    await updateAppraisal(tx, id, { recommendation, opinion });
    return ok(null);
  });

/** Lets what was carried from the round before stand, item by item or (`null`) all at once. Errors: those of `openOwnAppraisal`. */
export const confirmAsBefore = (
  deps: Pick<Deps, "database" | "clock">,
  actor: PersonActor,
  { id, items }: { readonly id: AppraisalId; readonly items: readonly string[] | null },
): Promise<Result<null, AppError>> =>
  noting(deps, actor, id, async (tx) => {
    await confirmCarried(tx, id, items, deps.clock.now());
    return ok(null);
  });
