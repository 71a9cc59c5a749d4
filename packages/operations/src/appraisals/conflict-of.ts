import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppraisalLevel } from "@goodstanding/domain/appraisal/appraisal";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { UnitId } from "@goodstanding/domain/kernel/ids";
import { avoidedUnits } from "./avoided-units.ts";
import { mayAppraise } from "./may-appraise.ts";

export type Conflict = "not-a-reviewer" | "avoids";

/**
 * What keeps somebody from reviewing a filing however little they have to do; `null`: nothing. Asked when a review is
 * taken and again while it is open, for roles, memberships and declarations change in between.
 */
export async function conflictOf(
  tx: ScopedTransaction,
  actor: PersonActor,
  { level, unitId }: { readonly level: AppraisalLevel; readonly unitId: UnitId },
  today: LocalDate,
): Promise<Conflict | null> {
  if (!mayAppraise(actor, { level, unitId })) return "not-a-reviewer";
  if (level === "college") return null;
  const avoided = await avoidedUnits(tx, [actor.personId], today);
  return avoided(actor.personId).has(unitId) ? "avoids" : null;
}
