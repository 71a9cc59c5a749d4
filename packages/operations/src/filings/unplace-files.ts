import { setFilingStatus } from "@goodstanding/database/queries/filing";
import { type FileMove, type FilingFileView, moveFiles } from "@goodstanding/database/queries/filing-file";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { FilingFileId, FilingId } from "@goodstanding/domain/kernel/ids";
import { ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { type FilesOfFiling, openFiles } from "./open-files.ts";
import { refuseTakenPaths } from "./refuse-taken-paths.ts";

/**
 * Takes files out of their slots, to be sorted again; those of a shared package stay with it. Errors: those of
 * `openFiles`, `filing.path-taken`.
 */
export const unplaceFiles = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { filingId, fileIds }: { readonly filingId: FilingId; readonly fileIds: readonly FilingFileId[] },
): Promise<Result<{ readonly unplaced: number }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openFiles(tx, actor, filingId, fileIds);
    if (!open.ok) return open;
    const { files, next } = open.value;
    const moves = files.map((file) => unplaced(filingId, file, open.value));
    const free = await refuseTakenPaths(tx, moves, new Map(files.map((file) => [file.id, file])));
    if (!free.ok) return free;
    await moveFiles(tx, moves);
    await setFilingStatus(tx, filingId, { status: next, updatedAt: deps.clock.now() });
    await record(deps, tx, actor, {
      kind: "filing.files-unplaced",
      objectKind: "filing",
      objectId: filingId,
      detail: { paths: files.map(({ path }) => path) },
    });
    return ok({ unplaced: moves.length });
  });

function unplaced(filingId: FilingId, file: FilingFileView, { packages }: FilesOfFiling): FileMove {
  const isShared = packages.some((each) => each.packageId === file.packageId && each.isShared);
  return {
    id: file.id,
    filingId: isShared ? file.filingId : filingId,
    packageId: isShared ? file.packageId : null,
    ...{ part: null, slot: null, band: null, confirmedBy: null, confirmedAt: null },
  };
}
