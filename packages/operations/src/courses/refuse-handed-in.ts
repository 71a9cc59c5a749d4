import { lockFilingsHolding } from "@goodstanding/database/queries/filing-package";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { Result } from "@goodstanding/domain/kernel/result";
import { judgeHandedIn, type PackageOfYear } from "./judge-handed-in.ts";

/**
 * Refuses a change to a unit's own package once it is closed; the filings that hold it stay locked, so that none is
 * handed in meanwhile. Errors: those of `judgeHandedIn`.
 */
export async function refuseHandedIn(
  tx: ScopedTransaction,
  course: PackageOfYear,
): Promise<Result<null, AppError>> {
  await lockFilingsHolding(tx, { courseIds: [course.courseId], year: course.year });
  return judgeHandedIn(tx, course);
}
