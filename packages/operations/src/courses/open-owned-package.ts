import { findPackage, lockPackage, type PackageView } from "@goodstanding/database/queries/course";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { refuseHandedIn } from "./refuse-handed-in.ts";

/**
 * The common door of every change to what a course package holds: for the people of the unit that owns it, while it is
 * not handed in. Its row stays locked until the transaction ends. Errors: `course-package.not-found`, `access.denied`,
 * those of `refuseHandedIn`.
 */
export async function openOwnedPackage(
  tx: ScopedTransaction,
  actor: PersonActor,
  id: CoursePackageId,
): Promise<Result<PackageView, AppError>> {
  const seen = await findPackage(tx, id);
  if (!seen) return err(appError("course-package.not-found"));
  if (!can(actor, "courses.edit", seen.unitId)) return err(appError("access.denied"));
  // Filings are locked before packages, as by everybody who works on a filing.
  const open = await refuseHandedIn(tx, { courseId: seen.id, year: seen.year });
  if (!open.ok) return open;
  await lockPackage(tx, id);
  const found = await findPackage(tx, id);
  return found ? ok(found) : err(appError("course-package.not-found"));
}
