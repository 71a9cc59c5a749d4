import { clearDeadAddress as clear } from "@goodstanding/database/queries/dead-address";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { withdrawalReason } from "../withdrawal-reason.ts";

/**
 * Somebody has seen to a dead address, and mails go there again. Errors: `access.denied`,
 * `withdrawal.reason-required`, `dead-address.not-found`.
 */
export async function clearDeadAddress(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { id, because }: { readonly id: string; readonly because: string },
): Promise<Result<void, AppError>> {
  if (!can(actor, "addresses.clear")) return err(appError("access.denied"));
  const reason = withdrawalReason(because);
  if (!reason.ok) return reason;
  return withScope<Result<void, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const { personId } = actor;
    const cleared = await clear(tx, id, {
      ...{ clearedBy: personId, clearedAt: deps.clock.now(), clearedBecause: reason.value },
    });
    if (!cleared) return err(appError("dead-address.not-found"));
    await record(deps, tx, actor, {
      kind: "address.cleared",
      objectKind: "dead-address",
      objectId: id,
      detail: { address: cleared.address, because: reason.value },
    });
    return ok(undefined);
  });
}
