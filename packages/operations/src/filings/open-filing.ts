import { type FilingView, findFiling, lockFiling } from "@goodstanding/database/queries/filing";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can, type Permission } from "@goodstanding/domain/access/can";
import {
  type FilingAction,
  type FilingStatus,
  filingStatusNames,
  nextFilingStatus,
} from "@goodstanding/domain/filings/filing-status";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";

export interface OpenFiling {
  readonly filing: FilingView;
  /** The state that the action leads to. */
  readonly next: FilingStatus;
}

const permissionOf: Record<FilingAction, Permission> = {
  upload: "filing.upload",
  "remove-file": "filing.upload",
  submit: "filing.submit",
  accept: "filing.decide",
  return: "filing.decide",
};

/**
 * The common door of every change to a filing: in scope, permitted, and in a state that allows it; its row stays
 * locked until the transaction ends. Errors: `filing.not-found`, `access.denied`, `filing.wrong-status`.
 */
export async function openFiling(
  tx: ScopedTransaction,
  actor: PersonActor,
  id: FilingId,
  action: FilingAction,
): Promise<Result<OpenFiling, AppError>> {
  const visible = await findFiling(tx, id);
  if (!visible) return err(appError("filing.not-found"));
  if (!can(actor, permissionOf[action], visible.unitId)) return err(appError("access.denied"));
  const locked = await lockFiling(tx, id);
  if (!locked) return err(appError("filing.not-found"));
  const { status, firstSubmittedAt } = locked;
  const next = nextFilingStatus(status, action);
  if (!next) return err(appError("filing.wrong-status", textParam("status", filingStatusNames[status])));
  return ok({ filing: { ...visible, status, firstSubmittedAt }, next });
}
