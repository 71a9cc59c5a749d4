import { type FilingView, findFiling, lockFiling } from "@goodstanding/database/queries/filing";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import {
  type FilingAction,
  type FilingStatus,
  filingStatusNames,
  nextFilingStatus,
  type ReviewLevels,
} from "@goodstanding/domain/filings/filing-status";
import { reviewLevels } from "@goodstanding/domain/filings/review-levels";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Policy } from "@goodstanding/domain/policy/policy";
import type { SchoolSettings } from "@goodstanding/domain/policy/school-settings";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { lockForWork } from "./lock-for-work.ts";
import { isPermitted } from "./may-act.ts";

export interface OpenFiling {
  readonly filing: FilingView;
  /** The state that the action leads to. */
  readonly next: FilingStatus;
  /** The rules that the filing stands under. */
  readonly policy: Policy;
  readonly levels: ReviewLevels;
  /** What the school has set beside the packs. */
  readonly settings: SchoolSettings;
}

/**
 * The common door of every change to a filing: in scope, permitted at this level of review, and in a state that allows
 * it; its row stays locked until the transaction ends. Errors: `filing.not-found`, `policy.not-adopted`,
 * `access.denied`, `filing.wrong-status`.
 */
export async function openFiling(
  tx: ScopedTransaction,
  actor: PersonActor,
  id: FilingId,
  action: FilingAction,
): Promise<Result<OpenFiling, AppError>> {
  const visible = await findFiling(tx, id);
  if (!visible) return err(appError("filing.not-found"));
  const adopted = await adoptedPolicies(tx);
  if (!adopted) return err(appError("policy.not-adopted"));
  const locked = await (action === "edit" ? lockForWork(tx, actor, visible) : lockFiling(tx, id));
  if (!locked) return err(appError("filing.not-found"));
  const filing: FilingView = { ...visible, ...locked };
  const { status, unitId } = filing;
  const policy = policyOfFiling(adopted, filing);
  const levels = reviewLevels(policy);
  if (!isPermitted(actor, action, { status, unitId, levels })) return err(appError("access.denied"));
  const next = nextFilingStatus(status, action, levels);
  if (!next) return err(appError("filing.wrong-status", textParam("status", filingStatusNames[status])));
  return ok({ filing, next, policy, levels, settings: adopted.settings });
}
