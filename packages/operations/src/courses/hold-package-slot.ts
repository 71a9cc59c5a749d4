import { releaseSlotOf, takeSlot } from "@goodstanding/database/queries/slot-lock";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { slotKey as keyOf } from "@goodstanding/domain/filings/placement";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { openOwnedPackage } from "./open-owned-package.ts";
import { checklistOf } from "./open-package-page.ts";
import { refuseHeldInPackage } from "./refuse-held-in-package.ts";

interface Slot {
  readonly packageId: CoursePackageId;
  readonly slotKey: string;
}

/**
 * Says that a person works on a slot of a package, as `holdSlot` does on the page of a filing: either is seen on both.
 * Errors: those of `openOwnedPackage`, `filing.slot-unknown`, `filing.slot-held`.
 */
export const holdPackageSlot = (
  deps: Pick<Deps, "database">,
  actor: PersonActor,
  { packageId, slotKey }: Slot,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openOwnedPackage(tx, actor, packageId);
    if (!open.ok) return open;
    const course = open.value;
    const part = (await checklistOf(tx, course))?.part;
    if (!part) return err(appError("policy.not-adopted"));
    const kinds = part.kind === "courses" ? part.courseKinds : [];
    const slot = kinds
      .find(({ id }) => id === course.kind)
      ?.slots.find(({ id }) => keyOf({ part: part.id, course: course.id, slot: id }) === slotKey);
    if (!slot) return err(appError("filing.slot-unknown", { slot: slotKey }));
    const { institutionId, personId } = actor;
    const held = { filingId: null, packageId, institutionId, slotKey, personId };
    return (await takeSlot(tx, held)) ? ok(null) : refuseHeldInPackage(tx, actor, course, [slot.id]);
  });

/** Lets go of it; nothing happens where somebody else holds it by now. */
export const releasePackageSlot = (
  deps: Pick<Deps, "database">,
  actor: PersonActor,
  { packageId, slotKey }: Slot,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    await releaseSlotOf(tx, { filingId: null, packageId }, { slotKey, personId: actor.personId });
    return ok(null);
  });
