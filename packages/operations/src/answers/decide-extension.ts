import {
  decideExtensionRequest,
  type ExtensionRequestView,
  findExtensionRequest,
  lockExtensionRequest,
} from "@goodstanding/database/queries/extension-request";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { AdjustmentId, ExtensionRequestId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { grantExtensionWithin } from "../obligations/grant-extension.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock" | "queue" | "log">;

export interface Grant {
  readonly requestId: ExtensionRequestId;
  /** The new school date, which need not be the one that was asked for. */
  readonly due: LocalDate;
  readonly document: string | null;
}

const LONGEST_REASON = 500;

/**
 * 同意延期: moves the school date of the duty for the whole unit, and the unit is told by mail. Errors:
 * `access.denied`, `extension.not-found`, `extension.decided`, and those of `grantExtensionWithin`.
 */
export const grantExtensionRequest = (deps: Needs, actor: PersonActor, { requestId, due, document }: Grant) =>
  decided<{ readonly adjustmentId: AdjustmentId }>(deps, actor, requestId, async (tx, request) => {
    const { unitId, rule, period, reason } = request;
    const granted = await grantExtensionWithin(deps, tx, actor, {
      unitId,
      rule,
      period,
      due,
      reason,
      document,
    });
    if (!granted.ok) return granted;
    const { adjustmentId } = granted.value;
    await decideExtensionRequest(tx, requestId, {
      ...{ state: "granted", decidedBy: actor.personId, decidedAt: deps.clock.now() },
      ...{ decidedBecause: null, adjustmentId },
    });
    await record(deps, tx, actor, {
      kind: "extension.granted",
      objectKind: "extension-request",
      objectId: requestId,
      detail: { unitId, rule, period, asked: request.askedUntil, to: due, adjustmentId },
    });
    return ok({ adjustmentId });
  });

/**
 * 不同意延期, with the reason, which the unit reads. Errors: `access.denied`, `extension.not-found`,
 * `extension.decided`, `extension.refusal-reason`.
 */
export const refuseExtensionRequest = (
  deps: Needs,
  actor: PersonActor,
  { requestId, because }: { readonly requestId: ExtensionRequestId; readonly because: string },
) =>
  decided<void>(deps, actor, requestId, async (tx, { unitId, rule, period }) => {
    const reason = because.trim();
    if (reason === "" || reason.length > LONGEST_REASON) return err(appError("extension.refusal-reason"));
    await decideExtensionRequest(tx, requestId, {
      ...{ state: "refused", decidedBy: actor.personId, decidedAt: deps.clock.now() },
      ...{ decidedBecause: reason, adjustmentId: null },
    });
    await record(deps, tx, actor, {
      kind: "extension.refused",
      objectKind: "extension-request",
      objectId: requestId,
      detail: { unitId, rule, period, reason },
    });
    return ok(undefined);
  });

async function decided<T>(
  deps: Needs,
  actor: PersonActor,
  requestId: ExtensionRequestId,
  decide: (tx: ScopedTransaction, request: ExtensionRequestView) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  if (!can(actor, "dates.adjust")) return err(appError("access.denied"));
  const done = await withScope<Result<T, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    await lockExtensionRequest(tx, requestId);
    const request = await findExtensionRequest(tx, requestId);
    if (!request) return err(appError("extension.not-found"));
    if (request.state !== "open") return err(appError("extension.decided"));
    return decide(tx, request);
  });
  // Without this tick the next one tells it, within ten minutes of working hours.
  if (done.ok)
    await deps.queue
      .enqueue("appraisals.tell", {})
      .catch((error: unknown) => deps.log.warn({ error }, "The queue takes no tick just now"));
  return done;
}
