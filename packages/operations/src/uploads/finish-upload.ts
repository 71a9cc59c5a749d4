import { open } from "node:fs/promises";
import { join } from "node:path";
import { findUpload, lockUpload, type UploadRow, updateUpload } from "@goodstanding/database/queries/upload";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { UploadId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { StoredContent } from "@goodstanding/storage/open-storage";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { errorInBothLanguages } from "./error-in-both-languages.ts";
import { putIntoTarget } from "./put-into-target.ts";
import { storeFault } from "./store-fault.ts";
import { uploadOver } from "./upload-over.ts";
import { openTarget } from "./upload-target.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock" | "storage" | "uploadsDir" | "queue" | "log">;

/** `done`: the file stands in the draft; `stored`: an archive whose bytes are safe, and which a worker takes apart. */
export type Finished = "done" | "stored";

/**
 * Takes over an upload whose last byte has come: a file goes into the store and into the draft in one transaction, an
 * archive waits for the worker. Asked again for what is over already, it says the same. Where the store fails the bytes
 * stay, so that it may be asked again.
 */
export async function finishUpload(
  deps: Needs,
  actor: PersonActor,
  id: UploadId,
): Promise<Result<Finished, AppError>> {
  const upload = await withScope(deps.database, scopeOf(actor), (tx) => findUpload(tx, id));
  if (!upload) return err(appError("upload.not-found"));
  if (upload.state === "done") return ok("done");
  if (upload.state === "stored" || upload.state === "extracting") return ok("stored");
  if (upload.state !== "receiving") return err(uploadOver(upload.state));
  return upload.kind === "archive" ? keepArchive(deps, actor, upload) : keepFile(deps, actor, upload);
}

async function keepFile(
  deps: Needs,
  actor: PersonActor,
  upload: UploadRow,
): Promise<Result<Finished, AppError>> {
  const allowed = await settle(deps, actor, upload, async (tx) => openTarget(tx, actor, targetOf(upload)));
  if (!allowed.ok) return allowed;
  const stored = await adopt(deps, upload);
  if (!stored.ok) return stored;
  const file = { path: upload.path, ...stored.value };
  const settled = await settle(deps, actor, upload, async (tx) => {
    const put = await putIntoTarget(deps, tx, actor, {
      target: targetOf(upload),
      files: [file],
      replaces: null,
      happening: { kind: "filing.file-uploaded", detail: file },
    });
    if (put.ok)
      await change(deps, tx, upload, { state: "done", received: upload.size, progressPercent: 100 });
    return put;
  });
  return settled.ok ? ok("done") : settled;
}

async function keepArchive(
  deps: Needs,
  actor: PersonActor,
  upload: UploadRow,
): Promise<Result<Finished, AppError>> {
  await flush(join(deps.uploadsDir, upload.id));
  const settled = await settle(deps, actor, upload, async (tx) => {
    const open = await openTarget(tx, actor, targetOf(upload));
    if (open.ok) await change(deps, tx, upload, { state: "stored", received: upload.size });
    return open;
  });
  if (!settled.ok) return settled;
  await deps.queue
    .enqueue("archive.extract", { uploadId: upload.id, institutionId: actor.institutionId })
    .catch((error: unknown) =>
      deps.log.warn({ error, uploadId: upload.id }, "The queue did not take the archive; the sweep will"),
    );
  return ok("stored");
}

/** What the transaction refuses becomes the upload's own end, with the sentence that people read beside it. */
const settle = <T>(
  deps: Pick<Deps, "database" | "clock">,
  actor: PersonActor,
  { id }: UploadRow,
  work: (tx: ScopedTransaction) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const upload = await lockUpload(tx, id);
    if (!upload) return err(appError("upload.not-found"));
    if (upload.state !== "receiving") return err(uploadOver(upload.state));
    const outcome = await work(tx);
    if (!outcome.ok) {
      const problem = errorInBothLanguages(outcome.error);
      await change(deps, tx, upload, { state: "refused", problem });
    }
    return outcome;
  });

const change = (
  { clock }: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  { id }: UploadRow,
  fields: Parameters<typeof updateUpload>[2],
): Promise<unknown> => updateUpload(tx, id, { ...fields, updatedAt: clock.now() });

async function adopt(
  { storage, uploadsDir, log }: Pick<Deps, "storage" | "uploadsDir" | "log">,
  { id, path }: UploadRow,
): Promise<Result<StoredContent, AppError>> {
  try {
    return ok(await storage.adopt(join(uploadsDir, id)));
  } catch (error) {
    log.error({ error, uploadId: id }, "The store did not take a finished upload over");
    return err(storeFault(error, path));
  }
}

/** An archive is acknowledged before the worker reads it, so it has to outlive a power cut. */
async function flush(path: string): Promise<void> {
  await using file = await open(path, "r");
  await file.sync();
}

/** A row names one target; the other is `null`. */
export const targetOf = ({ filingId, packageId }: UploadRow) => {
  if (filingId !== null) return { filingId, packageId: null };
  if (packageId !== null) return { filingId: null, packageId };
  throw new Error("An upload without a target");
};
