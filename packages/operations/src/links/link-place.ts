import { findPackage, lockPackage } from "@goodstanding/database/queries/course";
import { listPackagesOf } from "@goodstanding/database/queries/filing-package";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type Placement, slotKey } from "@goodstanding/domain/filings/placement";
import { slotAt } from "@goodstanding/domain/filings/slot-at";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CoursePackageId, FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { type OpenFiling, openFiling } from "../filings/open-filing.ts";
import { refuseHeld } from "../filings/refuse-held.ts";
import { refuseUnreachable } from "../filings/refuse-unreachable.ts";

interface LinkPlace {
  readonly open: OpenFiling;
  /** The package that holds the slot; `null`: the filing itself. */
  readonly packageId: CoursePackageId | null;
}

/**
 * The door to a slot of a filing that is to take a link: the filing is open for work, the checklist has the slot, the
 * package is the actor's to change, and nobody else works on it. Errors: those of `openFiling`, `refuseUnreachable` and
 * `refuseHeld`, `link.no-slot`.
 */
export async function openLinkPlace(
  tx: ScopedTransaction,
  actor: PersonActor,
  { filingId, placement }: { readonly filingId: FilingId; readonly placement: Placement },
): Promise<Result<LinkPlace, AppError>> {
  const open = await openFiling(tx, actor, filingId, "edit");
  if (!open.ok) return open;
  const { course: courseId } = placement;
  const course = (await listPackagesOf(tx, [filingId])).find(({ id }) => id === courseId) ?? null;
  const { checklist } = open.value.policy.association;
  const slot = courseId === null || course ? slotAt(checklist, placement, course) : null;
  if (!slot) return err(appError("link.no-slot"));
  const reachable = await refuseUnreachable(tx, actor, open.value.filing, course ? [course] : []);
  if (!reachable.ok) return reachable;
  const packageId = course?.packageId ?? null;
  if (packageId) {
    await lockPackage(tx, packageId);
    if (!(await findPackage(tx, packageId))) return err(appError("link.no-slot"));
  }
  const held = await refuseHeld(
    tx,
    actor,
    { filingId, packageId: null },
    new Map([[slotKey(placement), slot.name]]),
  );
  return held.ok ? ok({ open: open.value, packageId }) : held;
}
