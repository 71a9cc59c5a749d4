import type { DateAdjustmentView } from "@goodstanding/database/queries/date-adjustment";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { mayWithdrawAdjustment } from "./may-do.ts";

/** A date that somebody moved: for whom, to which day, why, by whom; and why it no longer holds. */
export const adjustmentRow = (actor: PersonActor, adjustment: DateAdjustmentView) => ({
  id: adjustment.id,
  kind: adjustment.kind,
  level: adjustment.level,
  of: adjustment.programmeId === null ? ("unit" as const) : ("programme" as const),
  due: adjustment.due,
  reason: adjustment.reason,
  document: adjustment.document,
  recordedBy: { zh: adjustment.recordedByName, en: adjustment.recordedByNameEn },
  recordedAt: adjustment.recordedAt.toISOString(),
  withdrawn: adjustment.withdrawnAt
    ? { at: adjustment.withdrawnAt.toISOString(), because: adjustment.withdrawnBecause ?? "" }
    : null,
  may: { withdraw: mayWithdrawAdjustment(actor, adjustment) },
});
