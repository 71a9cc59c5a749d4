import { noteEvidence } from "@goodstanding/database/queries/evidence";
import { putTargetFiles, removeTargetFile } from "@goodstanding/database/queries/target-file";
import type { UploadTarget } from "@goodstanding/database/queries/upload";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { FilingFileId } from "@goodstanding/domain/kernel/ids";
import { ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { type CheckedArrival, checkArriving } from "./check-arriving.ts";
import type { StoredFile } from "./stored-file.ts";
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
 * may have moved on since the upload was begun, so door and check are asked again; nothing is written where one of
 * them refuses.
 */
export async function putIntoTarget(
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: PersonActor,
  { target, files, replaces, happening }: Arrived,
): Promise<Result<null, AppError>> {
  const open = await openTarget(tx, actor, target);
  if (!open.ok) return open;
  const checked = await checkArriving(tx, open.value, { target, files, replaces, hasArrived: true });
  if (!checked.ok) return checked;
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
  const detail = { ...happening.detail, ...remarksOn(checked.value, files) };
  await record(deps, tx, actor, { ...happening, detail, objectKind, objectId });
  return ok(null);
}

/** What the event says beside what has come: what it replaced, and what the school's archive rule does not name. */
function remarksOn({ before, problems }: CheckedArrival, files: readonly StoredFile[]) {
  const replaced = changesOf(before, files);
  const otherFormats = problems.flatMap(({ rule, path }) => (rule === "format" ? [path] : []));
  return {
    ...(replaced.length > 0 ? { replaced } : {}),
    ...(otherFormats.length > 0 ? { otherFormats } : {}),
  };
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
