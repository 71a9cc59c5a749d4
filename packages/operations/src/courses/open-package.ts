import { findPackage, lockPackage, type PackageView } from "@goodstanding/database/queries/course";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";

/**
 * The common door of every change to what a course package holds: the people of the unit that owns it, whatever
 * filings hold it. Its row stays locked until the transaction ends. Errors: `course-package.not-found`, `access.denied`.
 */
export async function openPackage(
  tx: ScopedTransaction,
  actor: PersonActor,
  id: CoursePackageId,
): Promise<Result<PackageView, AppError>> {
  await lockPackage(tx, id);
  const found = await findPackage(tx, id);
  if (!found) return err(appError("course-package.not-found"));
  return can(actor, "courses.edit", found.unitId) ? ok(found) : err(appError("access.denied"));
}
