import { listDeclarationsOf, withdrawDeclarationRow } from "@goodstanding/database/queries/declaration";
import { setFilingStatus } from "@goodstanding/database/queries/filing";
import { listPackagesOf } from "@goodstanding/database/queries/filing-package";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { slotKey } from "@goodstanding/domain/filings/placement";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { DeclarationId, FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { openFiling } from "./open-filing.ts";
import { refuseHeld } from "./refuse-held.ts";
import { refuseUnreachable } from "./refuse-unreachable.ts";
import { slotNames } from "./slot-names.ts";

/** Takes a declaration back; who signed it and when stays on record. Errors: those of `openFiling`, `refuseUnreachable`, `declaration.not-found`, `filing.slot-held`. */
export const withdrawDeclaration = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { filingId, declarationId }: { readonly filingId: FilingId; readonly declarationId: DeclarationId },
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openFiling(tx, actor, filingId, "edit");
    if (!open.ok) return open;
    const declaration = (await listDeclarationsOf(tx, [filingId])).find(({ id }) => id === declarationId);
    if (!declaration) return err(appError("declaration.not-found"));
    const into = (await listPackagesOf(tx, [filingId])).find(
      ({ packageId }) => packageId === declaration.packageId,
    );
    const reachable = await refuseUnreachable(tx, actor, open.value.filing, into ? [into] : []);
    if (!reachable.ok) return reachable;
    const key = slotKey({ part: declaration.part, slot: declaration.slot, course: declaration.courseId });
    const home = { filingId, packageId: null };
    const free = await refuseHeld(tx, actor, home, await slotNames(tx, open.value, [key]));
    if (!free.ok) return free;
    const withdrawnAt = deps.clock.now();
    const by = { withdrawnAt, withdrawnBy: actor.personId };
    if (!(await withdrawDeclarationRow(tx, declarationId, by))) return err(appError("declaration.not-found"));
    await setFilingStatus(tx, filingId, { status: open.value.next, updatedAt: withdrawnAt });
    const { part, slot, band, kind } = declaration;
    await record(deps, tx, actor, {
      kind: "declaration.withdrawn",
      objectKind: "filing",
      objectId: filingId,
      detail: { declarationId, kind, part, slot, band },
    });
    return ok(null);
  });
