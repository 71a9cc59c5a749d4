import { lockPackage } from "@goodstanding/database/queries/course";
import { type FilingPackageView, listPackagesOf } from "@goodstanding/database/queries/filing-package";
import { releaseSlotOf, type SlotHome, takeSlot } from "@goodstanding/database/queries/slot-lock";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { slotPlaces } from "@goodstanding/domain/filings/slot-places";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Checklist } from "@goodstanding/domain/policy/checklist";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { openFiling } from "./open-filing.ts";
import { refuseHeld } from "./refuse-held.ts";
import { refuseUnreachable } from "./refuse-unreachable.ts";
import { slotNames } from "./slot-names.ts";

interface Slot {
  readonly filingId: FilingId;
  readonly slotKey: string;
}

/**
 * Says that a person works on a slot, for a minute and a half unless they say it again; it decides nothing, so it is no
 * event. A slot of a course is held in its package, where everybody sees it who works on that. Errors: those of
 * `openFiling` and `refuseUnreachable`, `filing.slot-held`.
 */
export const holdSlot = (
  deps: Pick<Deps, "database">,
  actor: PersonActor,
  { filingId, slotKey }: Slot,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openFiling(tx, actor, filingId, "edit");
    if (!open.ok) return open;
    const { checklist } = open.value.policy.association;
    const into = packageOfSlot(checklist, await listPackagesOf(tx, [filingId]), slotKey);
    const reachable = await refuseUnreachable(tx, actor, open.value.filing, into ? [into] : []);
    if (!reachable.ok) return reachable;
    const home: SlotHome = into
      ? { filingId: null, packageId: into.packageId }
      : { filingId, packageId: null };
    // Before the row that refers to it, as on the package's own page: otherwise each could wait for the other.
    if (into) await lockPackage(tx, into.packageId);
    const { institutionId, personId } = actor;
    if (await takeSlot(tx, { ...home, institutionId, slotKey, personId })) return ok(null);
    return refuseHeld(tx, actor, home, await slotNames(tx, open.value, [slotKey]));
  });

/** The package that holds a slot; `undefined`: the filing itself. */
function packageOfSlot(
  checklist: Checklist,
  packages: readonly FilingPackageView[],
  slotKey: string,
): FilingPackageView | undefined {
  const course = slotPlaces(checklist, packages).find(({ key }) => key === slotKey)?.course;
  return packages.find(({ id }) => id === course?.id);
}

/** Lets go of a slot; nothing happens where somebody else holds it by now. */
export const releaseSlot = (
  deps: Pick<Deps, "database">,
  actor: PersonActor,
  { filingId, slotKey }: Slot,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    await releaseSlotOf(tx, { filingId, packageId: null }, { slotKey, personId: actor.personId });
    return ok(null);
  });
