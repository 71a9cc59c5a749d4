import { closePackageRow } from "@goodstanding/database/queries/course";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { heldByPackage } from "./held-by-package.ts";
import { openOwnedPackage } from "./open-owned-package.ts";

/** Takes back that a course is evaluated in a year, while its package is empty. Errors: those of `openOwnedPackage`, `course-package.not-empty`. */
export const closeCoursePackage = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { packageId }: { readonly packageId: CoursePackageId },
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openOwnedPackage(tx, actor, packageId);
    if (!open.ok) return open;
    const count = await heldByPackage(tx, packageId);
    if (count > 0) return err(appError("course-package.not-empty", { count }));
    await closePackageRow(tx, packageId, deps.clock.now());
    const { name, year } = open.value;
    await record(deps, tx, actor, {
      kind: "course-package.closed",
      objectKind: "course-package",
      objectId: packageId,
      detail: { name, year },
    });
    return ok(null);
  });
