import { noteEvidence } from "@goodstanding/database/queries/evidence";
import {
  findClash,
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
 * Puts what the store holds into the draft, with its audit event. The draft may have moved on since the upload was
 * begun, so door and limits are asked again; nothing is written where one of them refuses.
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
  await record(deps, tx, actor, { ...happening, objectKind, objectId });
  return ok(null);
}
