import type { PackageView } from "@goodstanding/database/queries/course";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { Placement } from "@goodstanding/domain/filings/placement";
import { slotAt } from "@goodstanding/domain/filings/slot-at";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Checklist } from "@goodstanding/domain/policy/checklist";
import { openOwnedPackage } from "./open-owned-package.ts";
import { checklistOf } from "./open-package-page.ts";
import { refuseHeldInPackage } from "./refuse-held-in-package.ts";

interface PackageSlot {
  readonly course: PackageView;
  readonly checklist: Checklist;
  readonly placement: Placement;
}

/**
 * The door to a slot of a package: the package is the actor's to change, the checklist has the slot, and nobody else
 * works on it. Errors: those of `openOwnedPackage` and `refuseHeldInPackage`, `filing.slot-unknown`.
 */
export async function openPackageSlot(
  tx: ScopedTransaction,
  actor: PersonActor,
  packageId: CoursePackageId,
  { slot, band }: Pick<Placement, "slot" | "band">,
): Promise<Result<PackageSlot, AppError>> {
  const open = await openOwnedPackage(tx, actor, packageId);
  if (!open.ok) return open;
  const course = open.value;
  const found = await checklistOf(tx, course);
  if (!found) return err(appError("policy.not-adopted"));
  const { checklist } = found.policy.association;
  const placement = { part: found.part.id, slot, course: course.id, band };
  if (!slotAt(checklist, placement, course)) {
    return err(appError("filing.slot-unknown", { slot }));
  }
  const free = await refuseHeldInPackage(tx, actor, course, [slot]);
  return free.ok ? ok({ course, checklist, placement }) : free;
}
