import { listSlotLocks, type SlotHome } from "@goodstanding/database/queries/slot-lock";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Text } from "@goodstanding/domain/kernel/text";

/** Refuses a change to a slot that somebody else is working on. `names`: of the slots by key. Errors: `filing.slot-held`. */
export async function refuseHeld(
  tx: ScopedTransaction,
  actor: PersonActor,
  home: SlotHome,
  names: ReadonlyMap<string, Text>,
): Promise<Result<null, AppError>> {
  const held = (await listSlotLocks(tx, home)).find(
    ({ slotKey, personId }) => personId !== actor.personId && names.has(slotKey),
  );
  if (!held) return ok(null);
  const name = names.get(held.slotKey) ?? { zh: held.slotKey, en: held.slotKey };
  return err(
    appError("filing.slot-held", {
      ...textParam("by", { zh: held.personName, en: held.personNameEn }),
      ...textParam("slot", name),
    }),
  );
}
