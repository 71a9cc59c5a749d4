import {
  listFilesOfPackage,
  moveFiles,
  removeFiles as removeRows,
} from "@goodstanding/database/queries/filing-file";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CoursePackageId, FilingFileId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { openOwnedPackage } from "./open-owned-package.ts";
import { refuseHeldInPackage } from "./refuse-held-in-package.ts";

interface FilesToTake {
  readonly packageId: CoursePackageId;
  readonly fileIds: readonly FilingFileId[];
}

type Needs = Pick<Deps, "database" | "newId" | "clock">;
type PackageFile = Awaited<ReturnType<typeof listFilesOfPackage>>[number];

/** Takes files of a package out of their slots, to be sorted again. Errors: those of `openOwnedPackage`, `filing.file-not-found`, `filing.slot-held`. */
export const unplacePackageFiles = (
  deps: Needs,
  actor: PersonActor,
  files: FilesToTake,
): Promise<Result<null, AppError>> =>
  take(deps, actor, files, "course-package.files-unplaced", (tx, rows) =>
    moveFiles(
      tx,
      rows.map(({ id, filingId, packageId }) => ({
        ...{ id, filingId, packageId },
        ...{ part: null, slot: null, band: null, confirmedBy: null, confirmedAt: null },
      })),
    ),
  );

/** Takes files out of a package; what was submitted before keeps them. Errors: the same. */
export const removePackageFiles = (
  deps: Needs,
  actor: PersonActor,
  files: FilesToTake,
): Promise<Result<null, AppError>> =>
  take(deps, actor, files, "course-package.files-removed", (tx, rows) =>
    removeRows(
      tx,
      rows.map(({ id }) => id),
    ),
  );

const take = (
  deps: Needs,
  actor: PersonActor,
  { packageId, fileIds }: FilesToTake,
  kind: "course-package.files-unplaced" | "course-package.files-removed",
  change: (tx: ScopedTransaction, rows: readonly PackageFile[]) => Promise<unknown>,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openOwnedPackage(tx, actor, packageId);
    if (!open.ok) return open;
    const wanted = new Set(fileIds);
    const rows = (await listFilesOfPackage(tx, packageId)).filter(({ id }) => wanted.has(id));
    if (rows.length < wanted.size) return err(appError("filing.file-not-found"));
    const slots = rows.flatMap(({ slot }) => slot ?? []);
    const free = await refuseHeldInPackage(tx, actor, open.value, slots);
    if (!free.ok) return free;
    await change(tx, rows);
    await record(deps, tx, actor, {
      kind,
      objectKind: "course-package",
      objectId: packageId,
      detail: { paths: rows.map(({ path }) => path) },
    });
    return ok(null);
  });
