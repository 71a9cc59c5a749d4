import type { FilingView } from "@goodstanding/database/queries/filing";
import type { FilingPackageView } from "@goodstanding/database/queries/filing-package";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { judgeHandedIn } from "../courses/judge-handed-in.ts";
import { refuseHandedIn } from "../courses/refuse-handed-in.ts";

type FilingAtWork = Pick<FilingView, "unitId" | "year">;
type CourseOfFiling = Pick<FilingPackageView, "id" | "isShared" | "unitId">;

/**
 * The door from a filing that is open for work to the packages that it holds. Those of its college's own courses are
 * open as long as it is; one of another unit only for that unit's people, and while that unit has not handed it in.
 * Errors: `access.denied`, those of `refuseHandedIn`.
 */
export async function refuseUnreachable(
  tx: ScopedTransaction,
  actor: PersonActor,
  filing: FilingAtWork,
  courses: readonly CourseOfFiling[],
): Promise<Result<null, AppError>> {
  for (const course of courses) {
    const reachable = await judge(tx, actor, filing, course, refuseHandedIn);
    if (!reachable.ok) return reachable;
  }
  return ok(null);
}

/** The same for a page that shows what may be edited; nothing is locked. */
export const isReachable = async (
  tx: ScopedTransaction,
  actor: PersonActor,
  filing: FilingAtWork,
  course: CourseOfFiling,
): Promise<boolean> => (await judge(tx, actor, filing, course, judgeHandedIn)).ok;

async function judge(
  tx: ScopedTransaction,
  actor: PersonActor,
  filing: FilingAtWork,
  course: CourseOfFiling,
  handedIn: typeof judgeHandedIn,
): Promise<Result<null, AppError>> {
  if (!mayEditPackage(actor, course)) return err(appError("access.denied"));
  if (course.unitId === filing.unitId) return ok(null);
  return handedIn(tx, { courseId: course.id, year: filing.year });
}

/** Whoever may edit a filing may edit the packages of its college's own courses; a shared one only the people of its unit. */
export const mayEditPackage = (
  actor: PersonActor,
  { isShared, unitId }: Pick<FilingPackageView, "isShared" | "unitId">,
): boolean => !isShared || can(actor, "courses.edit", unitId);
