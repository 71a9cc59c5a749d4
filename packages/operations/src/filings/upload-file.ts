import { createReadStream } from "node:fs";
import { noteEvidence } from "@goodstanding/database/queries/evidence";
import { putFilingFiles, setFilingStatus, sizeOfFiling } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import { folderOfZip, isZipName, refusalAmongFiles } from "@goodstanding/documents/zip/zip-among-files";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { parseFilePath } from "@goodstanding/domain/filings/file-path";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { archiveRefused } from "@goodstanding/domain/review/archive-refusal";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { filingLimits, inGib } from "./filing-limits.ts";
import { openFiling } from "./open-filing.ts";
import type { StoredFile } from "./stored-file.ts";
import { type UnpackDeps, type Unpacked, unpackArchive } from "./unpack-archive.ts";

export interface FileUpload {
  readonly filingId: FilingId;
  readonly path: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** What the sender announced, to notice an upload that broke off. */
  readonly expectedBytes: number | null;
}

/**
 * Streams one file into the store and puts it into the draft; a file of the same path is replaced. A zip is taken
 * apart into the folder of its name, as the review of a folder does.
 */
export async function uploadFile(
  deps: UnpackDeps,
  actor: PersonActor,
  upload: FileUpload,
): Promise<Result<StoredFile | Unpacked, AppError>> {
  const path = parseFilePath(upload.path);
  if (!path.ok) return path;
  const file = { ...upload, path: path.value };
  return isZipName(file.path) ? takeApart(deps, actor, file) : storeFile(deps, actor, file);
}

/** A zip that is merely damaged or locked stays the file that it is, for the review to report. */
const takeApart = (
  deps: UnpackDeps,
  actor: PersonActor,
  upload: FileUpload,
): Promise<Result<StoredFile | Unpacked, AppError>> =>
  unpackArchive<StoredFile>(
    deps,
    actor,
    { ...upload, name: upload.path },
    {
      prefix: `${folderOfZip(upload.path)}/`,
      replaces: upload.path,
      mayBeEmpty: true,
      whenRefused: async (refusal, received) => {
        const hostile = refusalAmongFiles(upload.path, refusal);
        return hostile
          ? err(archiveRefused(hostile))
          : storeFile(deps, actor, { ...upload, content: createReadStream(received) });
      },
      nameOf: (entry) => `${upload.path}/${entry}`,
    },
  );

async function storeFile(
  deps: Pick<Deps, "database" | "newId" | "clock" | "storage">,
  actor: PersonActor,
  upload: FileUpload,
): Promise<Result<StoredFile, AppError>> {
  const allowed = await withScope(deps.database, scopeOf(actor), (tx) =>
    openFiling(tx, actor, upload.filingId, "upload"),
  );
  if (!allowed.ok) return allowed;
  const maxBytes = filingLimits.fileBytes;
  const tooLarge = err(appError("filing.file-too-large", { path: upload.path, limit: inGib(maxBytes) }));
  if ((upload.expectedBytes ?? 0) > maxBytes) return tooLarge;
  const stored = await deps.storage.put(upload.content, { maxBytes });
  if (!stored.ok) return tooLarge;
  const { sha256, size } = stored.value;
  if (upload.expectedBytes !== null && upload.expectedBytes !== size) {
    return err(
      appError("filing.upload-incomplete", {
        path: upload.path,
        received: size,
        expected: upload.expectedBytes,
      }),
    );
  }
  return putIntoDraft(deps, actor, upload.filingId, { path: upload.path, size, sha256 });
}

/** The bytes are safe by now; the draft may have moved on meanwhile, so its state is asked again. */
const putIntoDraft = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  filingId: FilingId,
  file: StoredFile,
): Promise<Result<StoredFile, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openFiling(tx, actor, filingId, "upload");
    if (!open.ok) return open;
    const others = await sizeOfFiling(tx, filingId, [file.path]);
    if (others + file.size > filingLimits.filingBytes) {
      return err(appError("filing.too-large", { limit: inGib(filingLimits.filingBytes) }));
    }
    const at = deps.clock.now();
    const { institutionId } = actor;
    await noteEvidence(tx, [{ institutionId, sha256: file.sha256, size: file.size, storedAt: at }]);
    await putFilingFiles(tx, [
      { institutionId, filingId, ...file, uploadedBy: actor.personId, uploadedAt: at },
    ]);
    await setFilingStatus(tx, filingId, { status: open.value.next, updatedAt: at });
    await record(deps, tx, actor, {
      kind: "filing.file-uploaded",
      objectKind: "filing",
      objectId: filingId,
      detail: { ...file },
    });
    return ok(file);
  });
