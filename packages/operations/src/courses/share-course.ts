import {
  listProgrammesOfCourses,
  packagesOfCourses,
  putProgrammeCourses,
  removeProgrammeCourses,
} from "@goodstanding/database/queries/course";
import { listProgrammesById } from "@goodstanding/database/queries/programme";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { Actor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import type { CourseId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { openCourse } from "./open-course.ts";

export interface Sharing {
  readonly courseId: CourseId;
  /** All programmes that use it from now on; those left out used it until last year. */
  readonly programmeIds: readonly ProgrammeId[];
}

/** Says to which programmes a course is owed, of other colleges too. Errors: `course.not-found`, `access.denied`, `programme.not-found`. */
export const shareCourse = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: Actor,
  { courseId, programmeIds }: Sharing,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const course = await openCourse(tx, actor, courseId);
    if (!course.ok) return course;
    const wanted = [...new Set(programmeIds)];
    if (!(await existAll(tx, wanted))) return err(appError("programme.not-found"));
    const year = yearOf(await todayOf(deps, tx));
    const users = await listProgrammesOfCourses(tx, [courseId]);
    const current = users.filter(({ toYear }) => toYear === null || toYear >= year);
    const added = wanted.filter((id) => !current.some(({ programmeId }) => programmeId === id));
    const dropped = current.filter(({ programmeId }) => !wanted.includes(programmeId));
    const { institutionId } = actor;
    await putProgrammeCourses(
      tx,
      added.map((programmeId) => ({ institutionId, programmeId, courseId, fromYear: year, toYear: null })),
    );
    await endUse(tx, courseId, dropped, { institutionId, year });
    await record(deps, tx, actor, {
      kind: "course.shared",
      objectKind: "course",
      objectId: courseId,
      detail: { added, dropped: dropped.map(({ programmeId }) => programmeId) },
    });
    return ok(null);
  });

/** A course may be owed to programmes of colleges that its own unit does not see. */
async function existAll(tx: ScopedTransaction, ids: readonly ProgrammeId[]): Promise<boolean> {
  const { scope } = tx;
  const wide = scope.kind === "institution" ? { ...tx, scope: { ...scope, unitIds: "all" as const } } : tx;
  return (await listProgrammesById(wide, ids)).length === ids.length;
}

/** What was evaluated stays with the filings of its years. */
async function endUse(
  tx: ScopedTransaction,
  courseId: CourseId,
  dropped: Awaited<ReturnType<typeof listProgrammesOfCourses>>,
  { institutionId, year }: { readonly institutionId: Actor["institutionId"]; readonly year: number },
): Promise<void> {
  const packages = await packagesOfCourses(tx, [courseId]);
  const wasEvaluated = ({ fromYear }: { readonly fromYear: number }): boolean =>
    packages.some((each) => each.year >= fromYear && each.year < year);
  const [ended, never] = [dropped.filter(wasEvaluated), dropped.filter((use) => !wasEvaluated(use))];
  await putProgrammeCourses(
    tx,
    ended.map(({ programmeId, fromYear }) => ({
      ...{ institutionId, programmeId, courseId, fromYear },
      toYear: year - 1,
    })),
  );
  await removeProgrammeCourses(
    tx,
    courseId,
    never.map(({ programmeId }) => programmeId),
  );
}
