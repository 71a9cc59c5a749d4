import { findFiling } from "@goodstanding/database/queries/filing";
import { findWaiver, markWaiverWithdrawn } from "@goodstanding/database/queries/finding-waiver";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";

/** Takes a waiver back; what was decided under it stays decided. Errors: `waiver.not-found`, `access.denied`. */
export const withdrawWaiver = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { waiverId }: { readonly waiverId: string },
): Promise<Result<null, AppError>> =>
  withScope<Result<null, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const waiver = await findWaiver(tx, waiverId);
    const filing = waiver && (await findFiling(tx, waiver.filingId));
    if (!waiver || !filing) return err(appError("waiver.not-found"));
    if (!can(actor, "finding.waive", filing.unitId)) return err(appError("access.denied"));
    const by = { withdrawnBy: actor.personId, withdrawnAt: deps.clock.now() };
    if (!(await markWaiverWithdrawn(tx, waiverId, by))) return err(appError("waiver.not-found"));
    await record(deps, tx, actor, {
      kind: "finding.waiver-withdrawn",
      objectKind: "filing",
      objectId: waiver.filingId,
      detail: { waiverId, key: waiver.key },
    });
    return ok(null);
  });
