import { noteEvidence } from "@goodstanding/database/queries/evidence";
import {
  findClash,
  listTargetFiles,
  putTargetFiles,
  removeTargetFile,
  sizeOfTarget,
  type UploadTarget,
} from "@goodstanding/database/queries/upload";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { limits } from "@goodstanding/domain/filings/limits";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingFileId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import type { StoredFile } from "./stored-file.ts";
import { inGib } from "./upload-limits.ts";
import { openTarget } from "./upload-target.ts";

export interface Arrived {
  readonly target: UploadTarget;
  readonly files: readonly StoredFile[];
  /** The file in whose place these come; `null` where they come beside the others. */
  readonly replaces: string | null;
  readonly happening: {
    readonly kind: "filing.file-uploaded" | "filing.archive-unpacked";
    readonly detail: Readonly<Record<string, unknown>>;
  };
}

/**
 * Puts what the store holds into the draft, with its audit event, which says of a replaced file both hashes. The draft
 * may have moved on since the upload was begun, so door, limits and slots that others hold are asked again; nothing is
 * written where one of them refuses.
 */
export async function putIntoTarget(
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: PersonActor,
  { target, files, replaces, happening }: Arrived,
): Promise<Result<null, AppError>> {
  const open = await openTarget(tx, actor, target);
  if (!open.ok) return open;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const replaced = [...files.map(({ path }) => path), ...(replaces === null ? [] : [replaces])];
  if ((await sizeOfTarget(tx, target, replaced)) + bytes > limits.filingBytes) {
    return err(appError("filing.too-large", { limit: inGib(limits.filingBytes) }));
  }
  const clash = await findClash(
    tx,
    target,
    files.map(({ path }) => path),
  );
  if (clash) return err(appError("filing.path-differs-by-case", clash));
  const before = await listTargetFiles(tx, target, replaced);
  const free = await open.value.refuseHeld(before);
  if (!free.ok) return free;
  const at = deps.clock.now();
  const { institutionId, personId } = actor;
  if (replaces !== null) await removeTargetFile(tx, target, replaces);
  await noteEvidence(
    tx,
    files.map(({ sha256, size }) => ({ institutionId, sha256, size, storedAt: at })),
  );
  await putTargetFiles(
    tx,
    target,
    files.map((file) => ({
      ...file,
      id: deps.newId<FilingFileId>(),
      institutionId,
      uploadedBy: personId,
      uploadedAt: at,
    })),
  );
  await open.value.begin(at);
  const { objectKind, objectId } = open.value;
  const changed = changesOf(before, files);
  const detail = { ...happening.detail, ...(changed.length > 0 ? { replaced: changed } : {}) };
  await record(deps, tx, actor, { ...happening, detail, objectKind, objectId });
  return ok(null);
}

/** What is no longer there as it was, with the hash of what has come in its place. */
function changesOf(
  before: readonly { readonly path: string; readonly sha256: string; readonly slot: string | null }[],
  files: readonly StoredFile[],
) {
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  return before
    .map(({ path, slot, sha256 }) => ({ path, slot, before: sha256, after: hashes.get(path) ?? null }))
    .filter(({ before: old, after }) => old !== after);
}
