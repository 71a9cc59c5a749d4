import { lockUpload, updateUpload } from "@goodstanding/database/queries/upload";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { UploadId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { removeUploaded } from "./remove-uploaded.ts";

/**
 * Ends an upload of which its sender never learnt, so that nobody waits for it; one that is over, or of which the draft
 * has its file, stays as it is.
 */
export async function forgetUpload(
  deps: Pick<Deps, "database" | "clock" | "uploadsDir">,
  actor: PersonActor,
  id: UploadId,
): Promise<void> {
  const isForgotten = await withScope(deps.database, scopeOf(actor), async (tx) => {
    const upload = await lockUpload(tx, id);
    if (upload?.state !== "receiving") return false;
    await updateUpload(tx, id, { state: "cancelled", updatedAt: deps.clock.now() });
    return true;
  });
  if (isForgotten) await removeUploaded(deps.uploadsDir, id);
}
