import { closePackageRow, packagesOfCourses, updateCourse } from "@goodstanding/database/queries/course";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import type { CourseId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { heldByPackage } from "./held-by-package.ts";
import { openCourse } from "./open-course.ts";

/**
 * Takes a course off the register; packages of earlier years stay. Errors: `course.not-found`, `access.denied`,
 * `course.in-use` where this year's package holds material.
 */
export const withdrawCourse = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { courseId }: { readonly courseId: CourseId },
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const course = await openCourse(tx, actor, courseId);
    if (!course.ok) return course;
    const { name } = course.value;
    const year = yearOf(await todayOf(deps, tx));
    const withdrawnAt = deps.clock.now();
    for (const each of (await packagesOfCourses(tx, [courseId])).filter((open) => open.year >= year)) {
      if ((await heldByPackage(tx, each.id)) > 0)
        return err(appError("course.in-use", { name, year: each.year }));
      await closePackageRow(tx, each.id, withdrawnAt);
    }
    await updateCourse(tx, courseId, { withdrawnAt });
    await record(deps, tx, actor, {
      kind: "course.withdrawn",
      objectKind: "course",
      objectId: courseId,
      detail: { name },
    });
    return ok(null);
  });
