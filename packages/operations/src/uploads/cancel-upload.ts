import { findFiling } from "@goodstanding/database/queries/filing";
import { lockUpload, type UploadRow, updateUpload } from "@goodstanding/database/queries/upload";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { UploadId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { targetOf } from "./finish-upload.ts";
import { removeUploaded } from "./remove-uploaded.ts";
import { uploadOver } from "./upload-over.ts";
import { openTarget } from "./upload-target.ts";

/**
 * Calls off what is arriving or being taken apart, by whoever may add files there, or leads the college whose filing is
 * handed in; a refused one is put away. What has arrived stays: a file of the draft is removed as such.
 */
export async function cancelUpload(
  deps: Pick<Deps, "database" | "clock" | "uploadsDir">,
  actor: PersonActor,
  { uploadId }: { readonly uploadId: UploadId },
): Promise<Result<null, AppError>> {
  const cancelled = await withScope(deps.database, scopeOf(actor), async (tx) => {
    const upload = await lockUpload(tx, uploadId);
    if (!upload) return err(appError("upload.not-found"));
    const open = await openTarget(tx, actor, targetOf(upload));
    // Where the filing takes nothing more, one's own upload may still be put away, and what lies there abandoned.
    const mayPutAway = upload.startedBy === actor.personId || (await leadsFiling(tx, actor, upload));
    if (!open.ok && !mayPutAway) return open;
    if (upload.state === "done") return err(uploadOver(upload.state));
    await updateUpload(tx, uploadId, {
      state: "cancelled",
      problem: null,
      leaseHolder: null,
      leaseUntil: null,
      updatedAt: deps.clock.now(),
    });
    return ok(null);
  });
  if (cancelled.ok) await removeUploaded(deps.uploadsDir, uploadId);
  return cancelled;
}

/** Whoever checks for the college what was handed in. */
async function leadsFiling(
  tx: ScopedTransaction,
  actor: PersonActor,
  { filingId }: Pick<UploadRow, "filingId">,
): Promise<boolean> {
  const filing = filingId && (await findFiling(tx, filingId));
  return filing ? can(actor, "filing.send", filing.unitId) : false;
}
