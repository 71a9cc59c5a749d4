import { lockCourse, openPackageRow, packagesOfCourses } from "@goodstanding/database/queries/course";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CourseId, CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { mayManage } from "./open-course.ts";
import { refuseHandedIn } from "./refuse-handed-in.ts";

export interface PackageToOpen {
  readonly courseId: CourseId;
  readonly year: number;
}

/**
 * Says that a course is evaluated in a year: from then on every filing of that year that uses it holds its package.
 * Opening it twice changes nothing. Errors: `course.not-found`, `access.denied`, those of `refuseHandedIn`.
 */
export const openCoursePackage = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  toOpen: PackageToOpen,
): Promise<Result<{ readonly packageId: CoursePackageId }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const { courseId, year } = toOpen;
    const isOpen = (await packagesOfCourses(tx, [courseId])).some((each) => each.year === year);
    const free = isOpen ? ok(null) : await refuseHandedIn(tx, toOpen);
    return free.ok ? openPackageWithin(deps, tx, actor, toOpen) : free;
  });

/** The same inside a transaction that works on a filing, which may take it. Errors: `course.not-found`, `access.denied`. */
export async function openPackageWithin(
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: PersonActor,
  { courseId, year }: PackageToOpen,
): Promise<Result<{ readonly packageId: CoursePackageId }, AppError>> {
  const course = await lockCourse(tx, courseId);
  if (!course || course.withdrawnAt !== null) return err(appError("course.not-found"));
  if (!can(actor, "courses.edit", course.unitId) && !mayManage(actor, course.unitId)) {
    return err(appError("access.denied"));
  }
  const opened = await openPackageRow(tx, {
    id: deps.newId<CoursePackageId>(),
    institutionId: actor.institutionId,
    courseId,
    year,
    openedBy: actor.personId,
    openedAt: deps.clock.now(),
  });
  if (opened.isNew) {
    await record(deps, tx, actor, {
      kind: "course-package.opened",
      objectKind: "course-package",
      objectId: opened.id,
      detail: { courseId, name: course.name, year },
    });
  }
  return ok({ packageId: opened.id });
}
