import { updateEvidenceLink } from "@goodstanding/database/queries/evidence-link";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { EvidenceLinkId } from "@goodstanding/domain/kernel/ids";
import { ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { askForCheck } from "./ask-for-check.ts";
import { type LinkInput, readLinkInput } from "./link-input.ts";
import { openLink, passwordPlace } from "./open-link.ts";

interface ChangedLink extends Omit<LinkInput, "password"> {
  readonly id: EvidenceLinkId;
  /** `undefined`: as it is; `null`: none any more. */
  readonly password: string | null | undefined;
}

/** Changes a link until its filing is handed in. Errors: those of `readLinkInput` and `openLink`. */
export async function changeLink(
  deps: Pick<Deps, "database" | "newId" | "clock" | "secrets" | "queue" | "log">,
  actor: PersonActor,
  { id, password, ...input }: ChangedLink,
): Promise<Result<null, AppError>> {
  const read = readLinkInput({ ...input, password: password ?? null });
  if (!read.ok) return read;
  const { url, remark, expiresOn } = read.value;
  const changed = await withScope<Result<null, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const link = await openLink(tx, actor, id);
    if (!link.ok) return link;
    const isElsewhere = link.value.url !== url || password !== undefined;
    await updateEvidenceLink(tx, id, {
      ...{ url, remark, expiresOn },
      ...(password === undefined ? {} : { passwordSealed: sealed(deps, id, read.value.password) }),
      // What was known of the old address says nothing about the new one.
      ...(isElsewhere ? { changedAt: deps.clock.now() } : {}),
    });
    await record(deps, tx, actor, {
      kind: "link.changed",
      objectKind: link.value.filingId ? "filing" : "course-package",
      objectId: link.value.filingId ?? link.value.packageId ?? id,
      detail: { linkId: id, url, before: link.value.url, isPasswordChanged: password !== undefined },
    });
    return ok(null);
  });
  if (changed.ok) await askForCheck(deps, { institutionId: actor.institutionId, linkId: id });
  return changed;
}

const sealed = (
  { secrets }: Pick<Deps, "secrets">,
  id: EvidenceLinkId,
  password: string | null,
): string | null => (password === null ? null : secrets.seal(password, passwordPlace(id)));
