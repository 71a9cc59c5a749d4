import { findEvidenceLink } from "@goodstanding/database/queries/evidence-link";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { EvidenceLinkId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { passwordPlace } from "./open-link.ts";
import { owningUnit } from "./owning-unit.ts";

/**
 * Tells the password of a link, removed ones included, since what was handed in still names them; who asked is
 * recorded. Errors: `link.not-found`, `access.denied`, `link.no-password`, `link.password-unreadable`.
 */
export const readLinkPassword = (
  deps: Pick<Deps, "database" | "newId" | "clock" | "secrets">,
  actor: PersonActor,
  { id }: { readonly id: EvidenceLinkId },
): Promise<Result<{ readonly password: string }, AppError>> =>
  withScope<Result<{ readonly password: string }, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const link = await findEvidenceLink(tx, id);
    const unitId = link ? await owningUnit(tx, link) : null;
    if (!link || unitId === null) return err(appError("link.not-found"));
    if (!can(actor, "links.read-password", unitId)) return err(appError("access.denied"));
    if (link.passwordSealed === null) return err(appError("link.no-password"));
    const password = deps.secrets.open(link.passwordSealed, passwordPlace(id));
    await record(deps, tx, actor, {
      kind: "link.password-read",
      objectKind: link.filingId ? "filing" : "course-package",
      objectId: link.filingId ?? link.packageId ?? id,
      detail: { linkId: id, url: link.url, isReadable: password.ok },
    });
    return password.ok ? ok({ password: password.value }) : err(appError("link.password-unreadable"));
  });
