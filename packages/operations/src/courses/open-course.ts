import { type CourseRow, lockCourse } from "@goodstanding/database/queries/course";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Actor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CourseId, UnitId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";

/** The common door of every change to a course: it stands, and the actor may. Its row stays locked. Errors: `course.not-found`, `access.denied`. */
export async function openCourse(
  tx: ScopedTransaction,
  actor: Actor,
  id: CourseId,
): Promise<Result<CourseRow, AppError>> {
  const course = await lockCourse(tx, id);
  if (!course || course.withdrawnAt !== null) return err(appError("course.not-found"));
  return mayManage(actor, course.unitId) ? ok(course) : err(appError("access.denied"));
}

/** The machine manages the courses of a demonstration alone. */
export const mayManage = (actor: Actor, unitId: UnitId): boolean =>
  actor.kind === "system" || can(actor, "courses.manage", unitId);
