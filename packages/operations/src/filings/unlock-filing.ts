import { setFilingStatus } from "@goodstanding/database/queries/filing";
import { insertUnlock } from "@goodstanding/database/queries/filing-outcome";
import { countNewDate } from "@goodstanding/database/queries/obligation";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { dueAgainFor } from "./due-again.ts";
import { openFiling } from "./open-filing.ts";

export interface Unlock {
  readonly filingId: FilingId;
  readonly reason: string;
  readonly dueAgain: LocalDate;
}

/**
 * Opens a filing that was approved, or filed with the agency already, until a new day, for what comes later in the year
 * (补充材料); what was submitted and registered stays as it is. Errors: those of `openFiling` and `dueAgainFor`,
 * `filing.reason-required`.
 */
export const unlockFiling = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { filingId, reason: because, dueAgain: wanted }: Unlock,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const reason = because.trim();
    if (reason === "") return err(appError("filing.reason-required"));
    const open = await openFiling(tx, actor, filingId, "unlock");
    if (!open.ok) return open;
    const due = await dueAgainFor(deps, tx, open.value.filing, wanted);
    if (!due.ok) return due;
    const unlockedAt = deps.clock.now();
    const { institutionId, personId } = actor;
    const dueAgain = due.value;
    await insertUnlock(tx, {
      ...{ id: deps.newId(), institutionId, filingId, reason, dueAgain },
      ...{ unlockedBy: personId, unlockedAt },
    });
    await setFilingStatus(tx, filingId, { status: open.value.next, updatedAt: unlockedAt, dueAgain });
    await countNewDate(tx, open.value.filing.obligationId);
    await record(deps, tx, actor, {
      kind: "filing.unlocked",
      objectKind: "filing",
      objectId: filingId,
      detail: { reason, dueAgain },
    });
    return ok(null);
  });
