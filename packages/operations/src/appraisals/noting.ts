import type { AppraisalView } from "@goodstanding/database/queries/appraisal";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { AppraisalId } from "@goodstanding/domain/kernel/ids";
import type { Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { openOwnAppraisal } from "./open-own-appraisal.ts";
import { wholeSchool } from "./whole-school.ts";

/**
 * Writes something into the actor's own open review. Notes are a draft on the reviewer's desk, saved as they are made,
 * and no events; handing the review in records them all.
 */
export const noting = <Value>(
  { database }: Pick<Deps, "database">,
  actor: PersonActor,
  id: AppraisalId,
  write: (tx: ScopedTransaction, appraisal: AppraisalView) => Promise<Result<Value, AppError>>,
): Promise<Result<Value, AppError>> =>
  withScope<Result<Value, AppError>>(database, wholeSchool(actor), async (tx) => {
    const open = await openOwnAppraisal(tx, actor, id);
    return open.ok ? write(tx, open.value) : open;
  });
