import { statfs } from "node:fs/promises";
import { insertUpload, supersedeUploads, type UploadTarget } from "@goodstanding/database/queries/upload";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { parseFilePath } from "@goodstanding/domain/filings/file-path";
import { folderOfZip, isZipName } from "@goodstanding/domain/filings/zip-name";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { UploadId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { checkArriving } from "./check-arriving.ts";
import { removeUploaded } from "./remove-uploaded.ts";
import { RESERVED_BYTES } from "./upload-limits.ts";
import { openTarget } from "./upload-target.ts";

export interface AnnouncedUpload {
  readonly target: UploadTarget;
  /** Path of the file inside the filing, or the name of the archive. */
  readonly path: string;
  /** `archive`: taken apart into the root; a zip among files is taken apart into the folder of its name. */
  readonly kind: "file" | "archive";
  readonly size: number;
}

/**
 * Opens an upload: everything that can be refused before a byte has come is refused here. What the same person began
 * before under this path ends with it: its sender has lost sight of it. Errors: those of the door and of
 * `checkArriving`, `storage.full`.
 */
export async function beginUpload(
  deps: Pick<Deps, "database" | "newId" | "clock" | "storage" | "uploadsDir">,
  actor: PersonActor,
  { target, path: announced, kind, size }: AnnouncedUpload,
): Promise<Result<UploadId, AppError>> {
  const parsed = parseFilePath(announced);
  if (!parsed.ok) return parsed;
  const path = parsed.value;
  const intoFolder = kind === "archive" ? "" : isZipName(path) ? `${folderOfZip(path)}/` : null;
  const begun = await withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openTarget(tx, actor, target);
    if (!open.ok) return open;
    const files = [{ path, size, kind }];
    const checked = await checkArriving(tx, open.value, { target, files, replaces: null, hasArrived: false });
    if (!checked.ok) return checked;
    if (size + RESERVED_BYTES > (await freeBytes(deps))) return err(appError("storage.full", { path }));
    const id = deps.newId<UploadId>();
    const startedAt = deps.clock.now();
    const sender = { path, startedBy: actor.personId };
    const superseded = await supersedeUploads(tx, { ...target, ...sender, updatedAt: startedAt });
    await insertUpload(tx, {
      id,
      institutionId: actor.institutionId,
      ...target,
      ...sender,
      kind: intoFolder === null ? "file" : "archive",
      intoFolder,
      size,
      startedAt,
      updatedAt: startedAt,
    });
    return ok({ id, superseded });
  });
  if (!begun.ok) return begun;
  for (const id of begun.value.superseded) await removeUploaded(deps.uploadsDir, id);
  return ok(begun.value.id);
}

/** On the tighter of the two disks that an upload needs. */
async function freeBytes({ storage, uploadsDir }: Pick<Deps, "storage" | "uploadsDir">): Promise<number> {
  const { bavail, bsize } = await statfs(uploadsDir);
  return Math.min(bavail * bsize, (await storage.freeBytes()) ?? Number.POSITIVE_INFINITY);
}
