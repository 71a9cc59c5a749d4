import { noteEvidence } from "@goodstanding/database/queries/evidence";
import { putFilingFiles, setFilingStatus, sizeOfFiling } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { parseFilePath } from "@goodstanding/domain/filings/file-path";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { filingLimits, inGib } from "./filing-limits.ts";
import { openFiling } from "./open-filing.ts";

export interface FileUpload {
  readonly filingId: FilingId;
  readonly path: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** What the sender announced, to notice an upload that broke off. */
  readonly expectedBytes: number | null;
}

export interface StoredFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** Streams one file into the store and puts it into the draft; a file of the same path is replaced. */
export async function uploadFile(
  deps: Pick<Deps, "database" | "newId" | "clock" | "storage">,
  actor: PersonActor,
  upload: FileUpload,
): Promise<Result<StoredFile, AppError>> {
  const path = parseFilePath(upload.path);
  if (!path.ok) return path;
  const allowed = await withScope(deps.database, scopeOf(actor), (tx) =>
    openFiling(tx, actor, upload.filingId, "upload"),
  );
  if (!allowed.ok) return allowed;
  const maxBytes = filingLimits.fileBytes;
  const tooLarge = err(appError("filing.file-too-large", { path: path.value, limit: inGib(maxBytes) }));
  if ((upload.expectedBytes ?? 0) > maxBytes) return tooLarge;
  const stored = await deps.storage.put(upload.content, { maxBytes });
  if (!stored.ok) return tooLarge;
  const { sha256, size } = stored.value;
  if (upload.expectedBytes !== null && upload.expectedBytes !== size) {
    return err(
      appError("filing.upload-incomplete", {
        path: path.value,
        received: size,
        expected: upload.expectedBytes,
      }),
    );
  }
  return putIntoDraft(deps, actor, upload.filingId, { path: path.value, size, sha256 });
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
