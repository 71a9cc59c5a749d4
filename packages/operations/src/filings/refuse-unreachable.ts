import { type FilingPackageView, listPackagesOf } from "@goodstanding/database/queries/filing-contents";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CoursePackageId, FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";

/**
 * Who may edit a filing may edit the packages of its college's own courses; a shared one only the people of its unit.
 * Errors: `access.denied`.
 */
export async function refuseUnreachable(
  tx: ScopedTransaction,
  actor: PersonActor,
  filing: { readonly id: FilingId },
  packageIds: readonly CoursePackageId[],
): Promise<Result<null, AppError>> {
  if (packageIds.length === 0) return ok(null);
  const packages = await listPackagesOf(tx, [filing.id]);
  const closed = packages.find((each) => packageIds.includes(each.packageId) && !mayEditPackage(actor, each));
  return closed ? err(appError("access.denied")) : ok(null);
}

export const mayEditPackage = (
  actor: PersonActor,
  { isShared, unitId }: Pick<FilingPackageView, "isShared" | "unitId">,
): boolean => !isShared || can(actor, "courses.edit", unitId);
