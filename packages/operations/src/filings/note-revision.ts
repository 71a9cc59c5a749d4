import { setFilingStatus } from "@goodstanding/database/queries/filing";
import { putRevisionNote } from "@goodstanding/database/queries/revision-note";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { slotKey } from "@goodstanding/domain/filings/placement";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { type OpenFiling, openFiling } from "./open-filing.ts";
import { refuseHeld } from "./refuse-held.ts";

export interface RevisionToNote {
  readonly filingId: FilingId;
  /** `id` of a slot of documents. */
  readonly slot: string;
  readonly revisedOn: LocalDate | null;
  readonly explanation: string | null;
}

/**
 * Notes when and how a class of documents was revised; `null` leaves a half open. Errors: those of `openFiling`,
 * `filing.slot-unknown`, `filing.revision-not-asked`, `filing.revised-later` for a day to come, `filing.slot-held`.
 */
export const noteRevision = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { filingId, slot, revisedOn, explanation }: RevisionToNote,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openFiling(tx, actor, filingId, "edit");
    if (!open.ok) return open;
    const asked = await askedAt(tx, actor, open.value, slot);
    if (!asked.ok) return asked;
    const today = await todayOf(deps, tx);
    if (revisedOn !== null && revisedOn > today) {
      return err(appError("filing.revised-later", { found: revisedOn, today }));
    }
    const note = { slot, revisedOn, explanation: explanation?.trim() || null };
    const notedAt = deps.clock.now();
    const { institutionId, personId } = actor;
    await putRevisionNote(tx, { institutionId, filingId, ...note, notedBy: personId, notedAt });
    await setFilingStatus(tx, filingId, { status: open.value.next, updatedAt: notedAt });
    await record(deps, tx, actor, {
      kind: "filing.revision-noted",
      objectKind: "filing",
      objectId: filingId,
      detail: note,
    });
    return ok(null);
  });

async function askedAt(
  tx: ScopedTransaction,
  actor: PersonActor,
  { filing, policy }: OpenFiling,
  slot: string,
): Promise<Result<null, AppError>> {
  for (const part of policy.association.checklist.parts) {
    const found = part.kind === "documents" ? part.slots.find(({ id }) => id === slot) : undefined;
    if (!found) continue;
    if (!found.revision) return err(appError("filing.revision-not-asked", textParam("slot", found.name)));
    const key = slotKey({ part: part.id, course: null, slot });
    return refuseHeld(
      tx,
      actor,
      { filingId: filing.id, packageId: null },
      new Map<string, Text>([[key, found.name]]),
    );
  }
  return err(appError("filing.slot-unknown", { slot }));
}
