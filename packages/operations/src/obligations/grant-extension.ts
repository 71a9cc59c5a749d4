import {
  insertDateAdjustment,
  listStandingAdjustments,
} from "@goodstanding/database/queries/date-adjustment";
import {
  listObligations,
  lockObligations,
  type ObligationRow,
} from "@goodstanding/database/queries/obligation";
import { listProgrammesOfUnit } from "@goodstanding/database/queries/programme";
import { findUnit } from "@goodstanding/database/queries/unit";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { Subjects } from "@goodstanding/database/subjects";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { AdjustmentId, UnitId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { checkAdjustment } from "@goodstanding/domain/obligations/check-adjustment";
import type { PolicyRule } from "@goodstanding/domain/policy/rule";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { materialiseWithin } from "./materialise-obligations.ts";

export interface Extension {
  readonly unitId: UnitId;
  readonly rule: PolicyRule;
  readonly period: string;
  readonly due: LocalDate;
  readonly reason: string;
  /** The letter or decision behind it. */
  readonly document: string | null;
}

type Needs = Pick<Deps, "database" | "newId" | "clock">;

/** Gives one unit a later school date for one duty. Errors: `access.denied` and those of `grantExtensionWithin`. */
export const grantExtension = (
  deps: Needs,
  actor: PersonActor,
  extension: Extension,
): Promise<Result<{ readonly adjustmentId: AdjustmentId }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) =>
    can(actor, "dates.adjust")
      ? grantExtensionWithin(deps, tx, actor, extension)
      : err(appError("access.denied")),
  );

/**
 * In the transaction of whoever may grant it: all programmes of the unit, except those that have a date of their own,
 * or the unit for what it owes itself. Refused as a whole where one of them could not have it. Errors:
 * `unit.not-found`, `extension.day-past`, and those of `checkAdjustment`.
 */
export async function grantExtensionWithin(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  { unitId, rule, period, due, reason, document }: Extension,
): Promise<Result<{ readonly adjustmentId: AdjustmentId }, AppError>> {
  const today = await todayOf(deps, tx);
  if (due < today) return err(appError("extension.day-past", { today }));
  await lockObligations(tx, actor.institutionId);
  if (!(await findUnit(tx, unitId))) return err(appError("unit.not-found"));
  const programmeIds = (await listProgrammesOfUnit(tx, unitId)).map(({ id }) => id);
  const duties = await dutiesToExtend(tx, { programmeIds, unitIds: [unitId] }, { rule, period });
  for (const duty of duties.length > 0 ? duties : [nothing]) {
    const checked = checkAdjustment(duty, { kind: "extension", level: "school", due, reason });
    if (!checked.ok) return checked;
  }
  const adjustmentId = deps.newId<AdjustmentId>();
  await insertDateAdjustment(tx, {
    id: adjustmentId,
    institutionId: actor.institutionId,
    kind: "extension",
    level: "school",
    ...{ programmeId: null, unitId, rule, period, due, document },
    reason: reason.trim(),
    recordedBy: actor.personId,
    recordedAt: deps.clock.now(),
  });
  await record(deps, tx, actor, {
    kind: "date.extended",
    objectKind: "unit",
    objectId: unitId,
    detail: { adjustmentId, rule, period, to: due, document, reason: reason.trim(), duties: duties.length },
  });
  await materialiseWithin(deps, tx, actor, { programmeIds, unitIds: [unitId] });
  return ok({ adjustmentId });
}

/** Where nobody in the unit owes the duty. */
const nothing = { state: "not-owed", schoolDue: null, agencyDue: null, inputs: {} } as const;

async function dutiesToExtend(
  tx: ScopedTransaction,
  { programmeIds, unitIds }: Subjects,
  { rule, period }: Pick<Extension, "rule" | "period">,
): Promise<readonly ObligationRow[]> {
  const standing = await listStandingAdjustments(tx, { programmeIds, unitIds: [] });
  const isSame = (each: Pick<ObligationRow, "rule" | "period">) =>
    each.rule === rule && each.period === period;
  const own = new Set(standing.filter(isSame).map(({ programmeId }) => programmeId));
  return (await listObligations(tx, [...programmeIds, ...unitIds]))
    .filter(isSame)
    .filter(({ programmeId, state }) => state === "owed" && (programmeId === null || !own.has(programmeId)));
}
