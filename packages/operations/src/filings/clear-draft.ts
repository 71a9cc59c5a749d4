import { clearFilingFiles, setFilingStatus } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { openFiling } from "./open-filing.ts";

/** Empties the draft before a whole new package comes; earlier submissions and all bytes stay. */
export const clearDraft = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { filingId }: { readonly filingId: FilingId },
): Promise<Result<{ readonly removed: number }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openFiling(tx, actor, filingId, "edit");
    if (!open.ok) return open;
    const removed = await clearFilingFiles(tx, filingId);
    await setFilingStatus(tx, filingId, { status: open.value.next, updatedAt: deps.clock.now() });
    await record(deps, tx, actor, {
      kind: "filing.draft-cleared",
      objectKind: "filing",
      objectId: filingId,
      detail: { removed },
    });
    return ok({ removed });
  });
