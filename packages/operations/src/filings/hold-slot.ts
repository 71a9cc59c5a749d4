import { releaseSlotOf, takeSlot } from "@goodstanding/database/queries/slot-lock";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { openFiling } from "./open-filing.ts";
import { refuseHeld } from "./refuse-held.ts";
import { slotNames } from "./slot-names.ts";

interface Slot {
  readonly filingId: FilingId;
  readonly slotKey: string;
}

/**
 * Says that a person works on a slot, for a minute and a half unless they say it again; it decides nothing, so it is no
 * event. Errors: those of `openFiling`, `filing.slot-held`.
 */
export const holdSlot = (
  deps: Pick<Deps, "database">,
  actor: PersonActor,
  { filingId, slotKey }: Slot,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openFiling(tx, actor, filingId, "edit");
    if (!open.ok) return open;
    const { institutionId, personId } = actor;
    if (await takeSlot(tx, { institutionId, filingId, slotKey, personId })) return ok(null);
    return refuseHeld(tx, actor, filingId, await slotNames(tx, open.value, [slotKey]));
  });

/** Lets go of a slot; nothing happens where somebody else holds it by now. */
export const releaseSlot = (
  deps: Pick<Deps, "database">,
  actor: PersonActor,
  { filingId, slotKey }: Slot,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    await releaseSlotOf(tx, { filingId, slotKey, personId: actor.personId });
    return ok(null);
  });
