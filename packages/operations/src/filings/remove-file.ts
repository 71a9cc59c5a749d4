import { removeFilingFile, setFilingStatus } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { openFiling } from "./open-filing.ts";

/** Takes a file out of the draft; its bytes stay in the store, because an earlier submission may hold them. */
export const removeFile = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { filingId, path }: { readonly filingId: FilingId; readonly path: string },
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openFiling(tx, actor, filingId, "remove-file");
    if (!open.ok) return open;
    if (!(await removeFilingFile(tx, filingId, path))) return err(appError("filing.file-not-found"));
    await setFilingStatus(tx, filingId, { status: open.value.next, updatedAt: deps.clock.now() });
    await record(deps, tx, actor, {
      kind: "filing.file-removed",
      objectKind: "filing",
      objectId: filingId,
      detail: { path },
    });
    return ok(null);
  });
