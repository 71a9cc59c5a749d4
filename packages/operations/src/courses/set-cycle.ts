import { putCycle } from "@goodstanding/database/queries/course";
import { findProgramme } from "@goodstanding/database/queries/programme";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { mayManage } from "./open-course.ts";

export interface CycleToSet {
  readonly programmeId: ProgrammeId;
  readonly fromYear: number;
  /** One to ten. */
  readonly years: number;
}

/** Sets within how many years every course of a programme is evaluated once. Errors: `programme.not-found`, `access.denied`. */
export const setCycle = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { programmeId, fromYear, years }: CycleToSet,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const programme = await findProgramme(tx, programmeId);
    if (!programme) return err(appError("programme.not-found"));
    if (!mayManage(actor, programme.unitId)) return err(appError("access.denied"));
    const { institutionId, personId } = actor;
    await putCycle(tx, {
      ...{ institutionId, programmeId, fromYear, years },
      setBy: personId,
      setAt: deps.clock.now(),
    });
    await record(deps, tx, actor, {
      kind: "course-cycle.set",
      objectKind: "programme",
      objectId: programmeId,
      detail: { fromYear, years },
    });
    return ok(null);
  });
