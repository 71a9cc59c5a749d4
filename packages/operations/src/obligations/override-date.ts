import { insertDateAdjustment } from "@goodstanding/database/queries/date-adjustment";
import { findObligation, lockObligations } from "@goodstanding/database/queries/obligation";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { AdjustmentId, ObligationId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Adjustment } from "@goodstanding/domain/obligations/adjustment";
import { checkAdjustment } from "@goodstanding/domain/obligations/check-adjustment";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { materialiseWithin } from "./materialise-obligations.ts";
import { subjectsOf } from "./obligation-portions.ts";

export interface Override {
  readonly obligationId: ObligationId;
  readonly level: Adjustment["level"];
  readonly due: LocalDate;
  readonly reason: string;
  /** The letter or decision behind it. */
  readonly document: string | null;
}

/**
 * Sets one date of one duty by hand, and derives its programme or unit anew. Errors: `access.denied`,
 * `obligation.not-found`, and those of `checkAdjustment`.
 */
export const overrideDate = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { obligationId, level, due, reason, document }: Override,
): Promise<Result<{ readonly adjustmentId: AdjustmentId }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!can(actor, "dates.adjust")) return err(appError("access.denied"));
    await lockObligations(tx, actor.institutionId);
    const duty = await findObligation(tx, obligationId);
    if (!duty) return err(appError("obligation.not-found"));
    const { programmeId, unitId, rule, period } = duty;
    const checked = checkAdjustment(duty, { kind: "override", level, due, reason });
    if (!checked.ok) return checked;
    const adjustmentId = deps.newId<AdjustmentId>();
    await insertDateAdjustment(tx, {
      id: adjustmentId,
      institutionId: actor.institutionId,
      kind: "override",
      ...{ level, programmeId, unitId, rule, period, due, document },
      reason: reason.trim(),
      recordedBy: actor.personId,
      recordedAt: deps.clock.now(),
    });
    await record(deps, tx, actor, {
      kind: "date.overridden",
      objectKind: "obligation",
      objectId: obligationId,
      detail: {
        ...{ adjustmentId, level, rule, period, document },
        from: level === "school" ? duty.schoolDue : duty.agencyDue,
        to: due,
        reason: reason.trim(),
      },
    });
    await materialiseWithin(deps, tx, actor, subjectsOf(duty));
    return ok({ adjustmentId });
  });
