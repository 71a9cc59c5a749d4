import { lockObligations } from "@goodstanding/database/queries/obligation";
import { insertPolicyAdoption } from "@goodstanding/database/queries/policy-adoption";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { PolicyChange } from "@goodstanding/domain/policy/policy-change";
import type { Deps } from "../deps.ts";
import { materialiseWithin } from "../obligations/materialise-obligations.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import type { PolicyPreview } from "./policy-preview.ts";
import { type Previewed, previewWithin } from "./preview-policy-change.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock">;

export interface PolicyChangeRequest {
  readonly change: PolicyChange;
  readonly because: string;
  /** Of the preview that the person had before their eyes. */
  readonly previewHash: string;
}

export interface PolicyChanged {
  /** The version that the settings have now. */
  readonly version: number;
  readonly counts: PolicyPreview["counts"];
}

const LONGEST_REASON = 500;

/**
 * Applies a change as it was previewed, in one transaction: the next version of the settings, every duty derived anew,
 * and the audit event; or nothing. Mails that wait for a duty which is gone or has moved are cancelled when the sender
 * takes them up. Errors: those of the preview, `policy.reason-required`, and `policy.preview-stale` when the result is
 * no longer the one that was seen.
 */
export const changePolicy = (
  deps: Needs,
  actor: PersonActor,
  request: PolicyChangeRequest,
): Promise<Result<PolicyChanged, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const because = request.because.trim();
    if (because.length === 0 || because.length > LONGEST_REASON)
      return err(appError("policy.reason-required"));
    // Nobody derives, and nobody else changes the policy, between looking again and writing.
    await lockObligations(tx, actor.institutionId);
    const previewed = await previewWithin(deps, tx, actor, request.change);
    if (!previewed.ok) return previewed;
    if (previewed.value.preview.hash !== request.previewHash) return err(appError("policy.preview-stale"));
    return ok(await apply(deps, tx, actor, request.change, because, previewed.value));
  });

async function apply(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  change: PolicyChange,
  because: string,
  { preview: { counts }, adopted, changed }: Previewed,
): Promise<PolicyChanged> {
  const version = adopted.version + 1;
  await insertPolicyAdoption(tx, {
    id: deps.newId(),
    institutionId: actor.institutionId,
    version,
    settings: changed,
    because,
    remindingFrom: adopted.remindingFrom,
    adoptedBy: actor.personId,
    adoptedAt: deps.clock.now(),
  });
  await materialiseWithin(deps, tx, actor);
  await record(deps, tx, actor, {
    kind: "policy.changed",
    objectKind: "institution",
    objectId: actor.institutionId,
    detail: { version, change, because, before: adopted.settings, after: changed, counts },
  });
  return { version, counts };
}
