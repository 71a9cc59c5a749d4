import { statfs } from "node:fs/promises";
import {
  bytesUnderWay,
  findClash,
  insertUpload,
  listTargetFiles,
  sizeOfTarget,
  supersedeUploads,
  type UploadTarget,
} from "@goodstanding/database/queries/upload";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import { folderOfZip, isZipName } from "@goodstanding/documents/zip/zip-among-files";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { parseFilePath } from "@goodstanding/domain/filings/file-path";
import { limits } from "@goodstanding/domain/filings/limits";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { UploadId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { archiveRefused } from "@goodstanding/domain/review/archive-refusal";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { removeUploaded } from "./remove-uploaded.ts";
import { inGib, RESERVED_BYTES } from "./upload-limits.ts";
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
 * before under this path ends with it: its sender has lost sight of it. Errors: those of the door,
 * `filing.path-invalid`, `filing.path-differs-by-case`, `filing.file-too-large`, `filing.too-large`,
 * `archive.refused`, `filing.slot-held`, `storage.full`.
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
    const refused = refusedSize(path, size, intoFolder) ?? (await refusedInAll(tx, target, path, size));
    if (refused) return err(refused);
    const clash = intoFolder === null ? await findClash(tx, target, [path]) : undefined;
    if (clash) return err(appError("filing.path-differs-by-case", clash));
    const free = await open.value.refuseHeld(await listTargetFiles(tx, target, [path]));
    if (!free.ok) return free;
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

function refusedSize(path: string, size: number, intoFolder: string | null): AppError | null {
  if (intoFolder !== null) {
    return size > limits.packedBytes
      ? archiveRefused({ rule: "archive-too-large", entry: intoFolder === "" ? null : path })
      : null;
  }
  return size > limits.fileBytes
    ? appError("filing.file-too-large", { path, limit: inGib(limits.fileBytes) })
    : null;
}

/** What is on its way counts already, so that many at once do not pass the limit together. */
async function refusedInAll(
  tx: ScopedTransaction,
  target: UploadTarget,
  path: string,
  size: number,
): Promise<AppError | null> {
  const there = await sizeOfTarget(tx, target, [path]);
  const coming = await bytesUnderWay(tx, target, path);
  return there + coming + size > limits.filingBytes
    ? appError("filing.too-large", { limit: inGib(limits.filingBytes) })
    : null;
}

/** On the tighter of the two disks that an upload needs. */
async function freeBytes({ storage, uploadsDir }: Pick<Deps, "storage" | "uploadsDir">): Promise<number> {
  const { bavail, bsize } = await statfs(uploadsDir);
  return Math.min(bavail * bsize, (await storage.freeBytes()) ?? Number.POSITIVE_INFINITY);
}
