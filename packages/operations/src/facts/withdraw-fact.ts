import { type FactView, findFact, withdrawFact as setWithdrawn } from "@goodstanding/database/queries/fact";
import { lockObligations } from "@goodstanding/database/queries/obligation";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FactId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { materialiseWithin } from "../obligations/materialise-obligations.ts";
import { subjectsOf } from "../obligations/obligation-portions.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { withdrawalReason } from "../withdrawal-reason.ts";

/**
 * Takes back what was registered by mistake; it stays readable with the reason, and obligations are derived without it.
 * Errors: `fact.not-found`, `access.denied`, `withdrawal.reason-required`, `fact.withdrawn`.
 */
export const withdrawFact = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { factId, because }: { readonly factId: FactId; readonly because: string },
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const fact = await findFact(tx, factId);
    if (!fact) return err(appError("fact.not-found"));
    const permission = fact.kind === "activity-held" ? "activities.record" : "facts.record";
    if (!can(actor, permission, fact.owningUnitId)) return err(appError("access.denied"));
    const reason = withdrawalReason(because);
    if (!reason.ok) return reason;
    return (await withdrawFactWithin(deps, tx, actor, fact, reason.value))
      ? ok(null)
      : err(appError("fact.withdrawn"));
  });

/** The same for somebody who may, inside the transaction that found out; `false` where it was withdrawn before. */
export async function withdrawFactWithin(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  tx: ScopedTransaction,
  actor: PersonActor,
  fact: FactView,
  because: string,
): Promise<boolean> {
  await lockObligations(tx, actor.institutionId);
  const withdrawn = await setWithdrawn(tx, fact.id, {
    withdrawnAt: deps.clock.now(),
    withdrawnBy: actor.personId,
    withdrawnBecause: because,
  });
  if (!withdrawn) return false;
  const { kind, onDate, programmeId, unitId } = fact;
  await record(deps, tx, actor, {
    kind: "fact.withdrawn",
    objectKind: "fact",
    objectId: fact.id,
    detail: { kind, on: onDate, programmeId, unitId, because },
  });
  await materialiseWithin(deps, tx, actor, subjectsOf(fact));
  return true;
}
