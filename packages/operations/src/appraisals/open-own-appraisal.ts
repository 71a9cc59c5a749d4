import {
  type AppraisalRow,
  type AppraisalView,
  findAppraisal,
  lockAppraisal,
} from "@goodstanding/database/queries/appraisal";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { appraisalStateNames } from "@goodstanding/domain/appraisal/appraisal";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { AppraisalId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { todayOf } from "../today-of.ts";
import { conflictOf } from "./conflict-of.ts";

/**
 * The door of what a reviewer does in their own name, beginning and handing in: besides, role and avoidance are asked
 * anew. Errors: those of `openOwnAppraisal`, `appraisal.avoids-now`, `appraisal.not-a-reviewer-now`.
 */
export async function openToReviewer(
  { clock }: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  actor: PersonActor,
  id: AppraisalId,
): Promise<Result<AppraisalView, AppError>> {
  const open = await openOwnAppraisal(tx, actor, id);
  if (!open.ok) return open;
  const conflict = await conflictOf(tx, actor, open.value, await todayOf({ clock }, tx));
  return conflict === null ? open : err(appError(`appraisal.${conflict}-now`));
}

/**
 * The common door of everything that a reviewer notes: the review is the actor's own and open; its row stays locked until
 * the transaction ends. Of others' reviews nobody learns even that they exist. Errors: `appraisal.not-found`,
 * `appraisal.over`.
 */
export async function openOwnAppraisal(
  tx: ScopedTransaction,
  actor: PersonActor,
  id: AppraisalId,
): Promise<Result<AppraisalView, AppError>> {
  const seen = await findAppraisal(tx, id);
  const locked: AppraisalRow | undefined = seen && (await lockAppraisal(tx, id));
  if (!seen || !locked || locked.reviewerId !== actor.personId) return err(appError("appraisal.not-found"));
  if (locked.state !== "assigned" && locked.state !== "begun")
    return err(appError("appraisal.over", textParam("state", appraisalStateNames[locked.state])));
  return ok({ ...seen, ...locked });
}
