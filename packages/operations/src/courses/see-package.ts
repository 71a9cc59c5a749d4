import {
  findPackage,
  listProgrammesOfCourses,
  type PackageView,
} from "@goodstanding/database/queries/course";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can, visibleUnits } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";

export interface SeenPackage {
  readonly row: PackageView;
  /** The programmes to which the course is owed. */
  readonly users: Awaited<ReturnType<typeof listProgrammesOfCourses>>;
}

/** The common door of everything that reads a package: for its own unit's people and those of programmes that use it. Errors: `course-package.not-found`. */
export async function seePackage(
  tx: ScopedTransaction,
  actor: PersonActor,
  packageId: CoursePackageId,
): Promise<Result<SeenPackage, AppError>> {
  const row = await findPackage(tx, packageId);
  if (!row) return err(appError("course-package.not-found"));
  const users = await listProgrammesOfCourses(tx, [row.id]);
  const units = visibleUnits(actor);
  const isVisible =
    units === "all" ||
    [row.unitId, ...users.map(({ unitId }) => unitId)].some((id) => units.includes(id)) ||
    can(actor, "courses.edit", row.unitId);
  return isVisible ? ok({ row, users }) : err(appError("course-package.not-found"));
}
