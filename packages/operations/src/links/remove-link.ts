import { updateEvidenceLink } from "@goodstanding/database/queries/evidence-link";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { EvidenceLinkId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { openLink } from "./open-link.ts";

/** Takes a link out of its slot; the row stays for what was handed in before. Errors: those of `openLink`. */
export const removeLink = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { id }: { readonly id: EvidenceLinkId },
): Promise<Result<null, AppError>> =>
  withScope<Result<null, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const link = await openLink(tx, actor, id);
    if (!link.ok) return link;
    const by = { removedAt: deps.clock.now(), removedBy: actor.personId };
    if (!(await updateEvidenceLink(tx, id, by))) return err(appError("link.not-found"));
    await record(deps, tx, actor, {
      kind: "link.removed",
      objectKind: link.value.filingId ? "filing" : "course-package",
      objectId: link.value.filingId ?? link.value.packageId ?? id,
      detail: { linkId: id, url: link.value.url },
    });
    return ok(null);
  });
