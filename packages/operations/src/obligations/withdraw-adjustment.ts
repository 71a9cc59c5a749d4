import {
  type DateAdjustmentView,
  findDateAdjustment,
  withdrawDateAdjustment,
} from "@goodstanding/database/queries/date-adjustment";
import { lockObligations } from "@goodstanding/database/queries/obligation";
import { listProgrammesOfUnit } from "@goodstanding/database/queries/programme";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { Subjects } from "@goodstanding/database/subjects";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { AdjustmentId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { withdrawalReason } from "../withdrawal-reason.ts";
import { materialiseWithin } from "./materialise-obligations.ts";
import { subjectsOf } from "./obligation-portions.ts";

/**
 * Takes a moved date back; it stays readable with the reason, and whom it moved is derived without it. Errors:
 * `access.denied`, `adjustment.not-found`, `withdrawal.reason-required`, `adjustment.withdrawn`.
 */
export const withdrawAdjustment = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { adjustmentId, because }: { readonly adjustmentId: AdjustmentId; readonly because: string },
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!can(actor, "dates.adjust")) return err(appError("access.denied"));
    const adjustment = await findDateAdjustment(tx, adjustmentId);
    if (!adjustment) return err(appError("adjustment.not-found"));
    const reason = withdrawalReason(because);
    if (!reason.ok) return reason;
    await lockObligations(tx, actor.institutionId);
    const withdrawn = await withdrawDateAdjustment(tx, adjustmentId, {
      withdrawnAt: deps.clock.now(),
      withdrawnBy: actor.personId,
      withdrawnBecause: reason.value,
    });
    if (!withdrawn) return err(appError("adjustment.withdrawn"));
    const { kind, rule, period, due } = adjustment;
    await record(deps, tx, actor, {
      kind: "date.adjustment-withdrawn",
      objectKind: "date-adjustment",
      objectId: adjustmentId,
      detail: { kind, rule, period, due, because: reason.value },
    });
    await materialiseWithin(deps, tx, actor, await moved(tx, adjustment));
    return ok(null);
  });

/** A unit's moved date is that of its programmes too. */
async function moved(tx: ScopedTransaction, { programmeId, unitId }: DateAdjustmentView): Promise<Subjects> {
  if (programmeId || !unitId) return subjectsOf({ programmeId, unitId });
  const programmeIds = (await listProgrammesOfUnit(tx, unitId)).map(({ id }) => id);
  return { programmeIds, unitIds: [unitId] };
}
