import { setFilingStatus } from "@goodstanding/database/queries/filing";
import { removeFiles as removeRows } from "@goodstanding/database/queries/filing-file";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { FilingFileId, FilingId } from "@goodstanding/domain/kernel/ids";
import { ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { openFiles } from "./open-files.ts";

/** Takes files out of the draft; their bytes stay in the store, because an earlier submission may hold them. Errors: those of `openFiles`. */
export const removeFiles = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { filingId, fileIds }: { readonly filingId: FilingId; readonly fileIds: readonly FilingFileId[] },
): Promise<Result<{ readonly removed: number }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openFiles(tx, actor, filingId, fileIds);
    if (!open.ok) return open;
    const { files, next } = open.value;
    const removed = await removeRows(
      tx,
      files.map(({ id }) => id),
    );
    await setFilingStatus(tx, filingId, { status: next, updatedAt: deps.clock.now() });
    await record(deps, tx, actor, {
      kind: "filing.files-removed",
      objectKind: "filing",
      objectId: filingId,
      detail: { files: files.map(({ path, sha256 }) => ({ path, sha256 })) },
    });
    return ok({ removed });
  });
