import { findSpotCheck, withdrawSpotCheckRow } from "@goodstanding/database/queries/spot-check";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { SpotCheckId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { withdrawalReason } from "../withdrawal-reason.ts";

/**
 * Takes back a check that was registered by mistake; it stays readable. Errors: `access.denied`, `spot-check.not-found`,
 * `withdrawal.reason-required`, `spot-check.withdrawn`.
 */
export const withdrawSpotCheck = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { spotCheckId, because }: { readonly spotCheckId: SpotCheckId; readonly because: string },
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!can(actor, "oversight.manage")) return err(appError("access.denied"));
    if (!(await findSpotCheck(tx, spotCheckId))) return err(appError("spot-check.not-found"));
    const reason = withdrawalReason(because);
    if (!reason.ok) return reason;
    const withdrawn = await withdrawSpotCheckRow(tx, spotCheckId, {
      withdrawnAt: deps.clock.now(),
      withdrawnBy: actor.personId,
      withdrawnBecause: reason.value,
    });
    if (!withdrawn) return err(appError("spot-check.withdrawn"));
    await record(deps, tx, actor, {
      kind: "spot-check.withdrawn",
      objectKind: "spot-check",
      objectId: spotCheckId,
      detail: { because: reason.value },
    });
    return ok(null);
  });
