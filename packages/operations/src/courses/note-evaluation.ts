import { setEvaluatedOn } from "@goodstanding/database/queries/course";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { openOwnedPackage } from "./open-owned-package.ts";

export interface EvaluationToNote {
  readonly packageId: CoursePackageId;
  /** `null` takes the date out again. */
  readonly evaluatedOn: LocalDate | null;
}

/** Notes the day on which a course was evaluated (评价日期). Errors: those of `openOwnedPackage`, `course-package.evaluated-later` for a day to come. */
export const noteEvaluation = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { packageId, evaluatedOn }: EvaluationToNote,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openOwnedPackage(tx, actor, packageId);
    if (!open.ok) return open;
    const today = await todayOf(deps, tx);
    if (evaluatedOn !== null && evaluatedOn > today) {
      return err(appError("course-package.evaluated-later", { found: evaluatedOn, today }));
    }
    const before = open.value.evaluatedOn;
    if (before === evaluatedOn) return ok(null);
    await setEvaluatedOn(tx, packageId, evaluatedOn);
    await record(deps, tx, actor, {
      kind: "course-package.evaluation-dated",
      objectKind: "course-package",
      objectId: packageId,
      detail: { name: open.value.name, before, evaluatedOn },
    });
    return ok(null);
  });
