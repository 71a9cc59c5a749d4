import { deleteExpert, saveExpert as saveRow } from "@goodstanding/database/queries/expert";
import { listHolders } from "@goodstanding/database/queries/membership";
import { listUnits } from "@goodstanding/database/queries/unit";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { PersonId, UnitId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { todayOf } from "../today-of.ts";
import { wholeSchool } from "./whole-school.ts";

export interface ExpertToSave {
  readonly personId: PersonId;
  /** Beginnings of catalogue codes, and words; up to 50 of 1 to 50 characters. */
  readonly expertise: readonly string[];
  /** 0 to 100. */
  readonly mostAtOnce: number;
  /** 0 to 1,000; `null`: no limit. */
  readonly mostPerYear: number | null;
  readonly avoids: readonly UnitId[];
  readonly remark: string | null;
}

type Needs = Pick<Deps, "database" | "newId" | "clock">;

/** Enters a school expert into the pool, or changes the entry. Errors: `access.denied`, `expert.not-found`, `expert.invalid`. */
export const saveExpert = (
  deps: Needs,
  actor: PersonActor,
  { personId, mostAtOnce, mostPerYear, avoids, ...words }: ExpertToSave,
): Promise<Result<null, AppError>> =>
  withScope<Result<null, AppError>>(deps.database, wholeSchool(actor), async (tx) => {
    if (!can(actor, "appraisals.manage")) return err(appError("access.denied"));
    const holders = await listHolders(tx, ["school-expert"], await todayOf(deps, tx));
    if (!holders.some((holder) => holder.personId === personId)) return err(appError("expert.not-found"));
    const expertise = [...new Set(words.expertise.map((word) => word.trim()))];
    const remark = words.remark?.trim() || null;
    const units = new Set((await listUnits(tx)).map(({ id }) => id));
    const problem = problemOf({ expertise, mostAtOnce, mostPerYear, remark });
    if (problem !== null) return err(appError("expert.invalid", { detail: problem }));
    if (avoids.some((unitId) => !units.has(unitId)))
      return err(appError("expert.invalid", { detail: "avoids" }));
    await saveRow(
      tx,
      {
        ...{ institutionId: actor.institutionId, personId, expertise, mostAtOnce, mostPerYear, remark },
        ...{ changedBy: actor.personId, changedAt: deps.clock.now() },
      },
      [...new Set(avoids)],
    );
    await record(deps, tx, actor, {
      kind: "expert.saved",
      objectKind: "expert",
      objectId: personId,
      detail: { expertise, mostAtOnce, mostPerYear, avoids, remark },
    });
    return ok(null);
  });

/** Takes somebody out of the pool; the reviews that they hold stay theirs. Errors: `access.denied`. */
export const removeExpert = (
  deps: Needs,
  actor: PersonActor,
  { personId }: { readonly personId: PersonId },
): Promise<Result<null, AppError>> =>
  withScope<Result<null, AppError>>(deps.database, wholeSchool(actor), async (tx) => {
    if (!can(actor, "appraisals.manage")) return err(appError("access.denied"));
    await deleteExpert(tx, personId);
    await record(deps, tx, actor, {
      kind: "expert.removed",
      objectKind: "expert",
      objectId: personId,
      detail: {},
    });
    return ok(null);
  });

const isWhole = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= most;

/** What is allowed, where something is not; `null`: all of it is. */
function problemOf({
  expertise,
  mostAtOnce,
  mostPerYear,
  remark,
}: Pick<ExpertToSave, "expertise" | "mostAtOnce" | "mostPerYear" | "remark">): string | null {
  if (expertise.length > 50 || expertise.some((word) => word === "" || word.length > 50))
    return "expertise: 0–50 × 1–50";
  if (!isWhole(mostAtOnce, 100)) return "mostAtOnce: 0–100";
  if (mostPerYear !== null && !isWhole(mostPerYear, 1000)) return "mostPerYear: 0–1000";
  return remark !== null && remark.length > 500 ? "remark: ≤ 500" : null;
}
