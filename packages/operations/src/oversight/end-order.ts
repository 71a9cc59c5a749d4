import {
  endRectificationOrder,
  findRectificationOrder,
} from "@goodstanding/database/queries/rectification-order";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { RectificationOrderId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { withdrawalReason } from "../withdrawal-reason.ts";
import { isKnownScan } from "./known-scan.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock">;

export interface OrderClosing {
  readonly orderId: RectificationOrderId;
  readonly closedOn: LocalDate;
  /** What shows that it is done. */
  readonly evidence: string;
  readonly scanSha256: string | null;
}

const LONGEST = 2000;

/**
 * The office finds that what was ordered is done, by what evidence. Errors: `order.not-found`, `access.denied`,
 * `order.evidence-required`, `oversight.scan-not-found`, `order.not-open`.
 */
export const closeOrder = (
  deps: Needs,
  actor: PersonActor,
  { orderId, closedOn, evidence: shown, scanSha256 }: OrderClosing,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const order = await findRectificationOrder(tx, orderId);
    if (!order) return err(appError("order.not-found"));
    if (!can(actor, "oversight.manage")) return err(appError("access.denied"));
    const today = await todayOf(deps, tx);
    const evidence = shown.trim();
    const isInTime = closedOn >= order.orderedOn && closedOn <= today;
    if (evidence === "" || evidence.length > LONGEST || !isInTime)
      return err(appError("order.evidence-required", { from: order.orderedOn, to: today }));
    if (!(await isKnownScan(tx, scanSha256))) return err(appError("oversight.scan-not-found"));
    const closed = await endRectificationOrder(tx, orderId, {
      ...{ closedOn, closingEvidence: evidence, closingScanSha256: scanSha256 },
      ...{ closedBy: actor.personId, closedAt: deps.clock.now() },
    });
    if (!closed) return err(appError("order.not-open"));
    await record(deps, tx, actor, {
      kind: "order.closed",
      objectKind: "order",
      objectId: orderId,
      detail: { closedOn, evidence, scanSha256 },
    });
    return ok(null);
  });

/** Errors: `order.not-found`, `access.denied`, `withdrawal.reason-required`, `order.not-open`. */
export const withdrawOrder = (
  deps: Needs,
  actor: PersonActor,
  { orderId, because }: { readonly orderId: RectificationOrderId; readonly because: string },
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!(await findRectificationOrder(tx, orderId))) return err(appError("order.not-found"));
    if (!can(actor, "oversight.manage")) return err(appError("access.denied"));
    const reason = withdrawalReason(because);
    if (!reason.ok) return reason;
    const withdrawn = await endRectificationOrder(tx, orderId, {
      withdrawnAt: deps.clock.now(),
      withdrawnBy: actor.personId,
      withdrawnBecause: reason.value,
    });
    if (!withdrawn) return err(appError("order.not-open"));
    await record(deps, tx, actor, {
      kind: "order.withdrawn",
      objectKind: "order",
      objectId: orderId,
      detail: { because: reason.value },
    });
    return ok(null);
  });
