import { type FilingFileView, listFilesOf } from "@goodstanding/database/queries/filing-file";
import { type FilingPackageView, listPackagesOf } from "@goodstanding/database/queries/filing-package";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { slotKey } from "@goodstanding/domain/filings/placement";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingFileId, FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { type OpenFiling, openFiling } from "./open-filing.ts";
import { refuseHeld } from "./refuse-held.ts";
import { refuseUnreachable } from "./refuse-unreachable.ts";
import { slotNames } from "./slot-names.ts";

export interface FilesOfFiling extends OpenFiling {
  readonly files: readonly FilingFileView[];
  readonly packages: readonly FilingPackageView[];
}

/**
 * Files of a draft that a person may take out of where they are. Errors: those of `openFiling`, `refuseUnreachable`,
 * `filing.file-not-found`, `filing.slot-held`.
 */
export async function openFiles(
  tx: ScopedTransaction,
  actor: PersonActor,
  filingId: FilingId,
  fileIds: readonly FilingFileId[],
): Promise<Result<FilesOfFiling, AppError>> {
  const open = await openFiling(tx, actor, filingId, "edit");
  if (!open.ok) return open;
  const wanted = new Set(fileIds);
  const files = (await listFilesOf(tx, [filingId])).filter(({ id }) => wanted.has(id));
  if (files.length < wanted.size) return err(appError("filing.file-not-found"));
  const packages = await listPackagesOf(tx, [filingId]);
  const touched = packages.filter((each) => files.some(({ packageId }) => packageId === each.packageId));
  const reachable = await refuseUnreachable(tx, actor, open.value.filing, touched);
  if (!reachable.ok) return reachable;
  const keys = files.flatMap(({ part, slot, courseId }) =>
    part && slot ? [slotKey({ part, slot, course: courseId })] : [],
  );
  const free = await refuseHeld(
    tx,
    actor,
    { filingId, packageId: null },
    await slotNames(tx, open.value, keys),
  );
  if (!free.ok) return free;
  return ok({ ...open.value, files, packages });
}
