import { setEvaluatedOn } from "@goodstanding/database/queries/course";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
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
  /** What the writer saw, since nobody holds the date while writing it. */
  readonly before: LocalDate | null;
}

/**
 * Notes the day on which a course was evaluated (评价日期). Errors: those of `openOwnedPackage`,
 * `course-package.evaluated-later` for a day to come, `course-package.evaluation-moved` where somebody else was first.
 */
export const noteEvaluation = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { packageId, evaluatedOn, before }: EvaluationToNote,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openOwnedPackage(tx, actor, packageId);
    if (!open.ok) return open;
    const today = await todayOf(deps, tx);
    if (evaluatedOn !== null && evaluatedOn > today) {
      return err(appError("course-package.evaluated-later", { found: evaluatedOn, today }));
    }
    const found = open.value.evaluatedOn;
    if (found === evaluatedOn) return ok(null);
    if (found !== before) {
      const now = found === null ? { zh: "未填写", en: "none" } : { zh: found, en: found };
      return err(appError("course-package.evaluation-moved", textParam("found", now)));
    }
    await setEvaluatedOn(tx, packageId, evaluatedOn);
    await record(deps, tx, actor, {
      kind: "course-package.evaluation-dated",
      objectKind: "course-package",
      objectId: packageId,
      detail: { name: open.value.name, before, evaluatedOn },
    });
    return ok(null);
  });
