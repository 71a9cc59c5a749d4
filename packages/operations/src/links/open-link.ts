import { type EvidenceLinkRow, findEvidenceLink } from "@goodstanding/database/queries/evidence-link";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { slotKey } from "@goodstanding/domain/filings/placement";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { EvidenceLinkId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { openOwnedPackage } from "../courses/open-owned-package.ts";
import { refuseHeldInPackage } from "../courses/refuse-held-in-package.ts";
import { openFiling } from "../filings/open-filing.ts";
import { refuseHeld } from "../filings/refuse-held.ts";
import { slotNames } from "../filings/slot-names.ts";

/**
 * The door to a link that is to be changed or removed: its filing is open for work, or its package is the actor's to
 * change, and nobody else works on the slot. Errors: `link.not-found`, those of `openFiling`, `openOwnedPackage` and
 * `refuseHeld`.
 */
export async function openLink(
  tx: ScopedTransaction,
  actor: PersonActor,
  id: EvidenceLinkId,
): Promise<Result<EvidenceLinkRow, AppError>> {
  const link = await findEvidenceLink(tx, id);
  if (!link || link.removedAt) return err(appError("link.not-found"));
  if (link.packageId) {
    const course = await openOwnedPackage(tx, actor, link.packageId);
    if (!course.ok) return course;
    const free = await refuseHeldInPackage(tx, actor, course.value, [link.slot]);
    return free.ok ? ok(link) : free;
  }
  if (!link.filingId) return err(appError("link.not-found"));
  const open = await openFiling(tx, actor, link.filingId, "edit");
  if (!open.ok) return open;
  const key = slotKey({ part: link.part, slot: link.slot, course: null });
  const home = { filingId: link.filingId, packageId: null };
  const held = await refuseHeld(tx, actor, home, await slotNames(tx, open.value, [key]));
  return held.ok ? ok(link) : held;
}

/** Where the password of a link lies: it opens there alone. */
export const passwordPlace = (id: EvidenceLinkId): string => `evidence_link/${id}`;
