import { noteReceived as noteInRow } from "@goodstanding/database/queries/upload";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { UploadId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";

/** Says how many bytes have come, for everybody else on the filing. It decides nothing, so it is no event. */
export const noteReceived = async (
  { database, clock }: Pick<Deps, "database" | "clock">,
  actor: PersonActor,
  { uploadId, received }: { readonly uploadId: UploadId; readonly received: number },
): Promise<void> => {
  await withScope(database, scopeOf(actor), (tx) => noteInRow(tx, uploadId, received, clock.now()));
};
