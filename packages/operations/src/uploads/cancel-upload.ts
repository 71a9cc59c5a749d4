import { lockUpload, updateUpload } from "@goodstanding/database/queries/upload";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
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
 * Calls off what is arriving or being taken apart, by whoever may add files there; a refused one is put away. What has
 * arrived stays: a file of the draft is removed as such.
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
    // Where the filing takes nothing more, one's own upload may still be put away.
    if (!open.ok && upload.startedBy !== actor.personId) return open;
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
