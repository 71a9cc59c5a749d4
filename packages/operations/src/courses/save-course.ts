import {
  findCourseNamed,
  insertCourse,
  listCoursesOfProgramme,
  packagesOfCourses,
  putProgrammeCourses,
  updateCourse,
} from "@goodstanding/database/queries/course";
import { findProgramme } from "@goodstanding/database/queries/programme";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { Actor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import type { CourseId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { type CourseContent, checkCourse } from "./check-course.ts";
import { courseTerms } from "./course-terms.ts";
import { heldByPackage } from "./held-by-package.ts";
import { mayManage, openCourse } from "./open-course.ts";

export interface CourseToSave extends CourseContent {
  /** `null`: a new course. */
  readonly id: CourseId | null;
  /** The programme that uses it, or the unit alone that teaches it to several. */
  readonly of: { readonly programmeId: ProgrammeId } | { readonly unitId: UnitId };
  /** First and last year in which the programme uses it; `null`: as it is, a new one from this year on. */
  readonly use: { readonly fromYear: number; readonly toYear: number | null } | null;
}

type Needs = Pick<Deps, "database" | "newId" | "clock">;

/**
 * Registers a course that serves to evaluate attainment, or changes one. A programme's new course belongs to its
 * college. Errors: `programme.not-found`, `course.not-found`, `access.denied`, `course.invalid`, `course.exists`,
 * `course.in-use` where a kind changes under material.
 */
export const saveCourse = (
  deps: Needs,
  actor: Actor,
  course: CourseToSave,
): Promise<Result<{ readonly courseId: CourseId }, AppError>> =>
  withScope(deps.database, scopeOf(actor), (tx) => saveCourseWithin(deps, tx, actor, course));

/** The same inside a transaction that does more. */
export async function saveCourseWithin(
  deps: Pick<Needs, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: Actor,
  course: CourseToSave,
): Promise<Result<{ readonly courseId: CourseId }, AppError>> {
  const adopted = await adoptedPolicies(tx);
  if (!adopted) return err(appError("policy.not-adopted"));
  const year = yearOf(await todayOf(deps, tx));
  const content = checkCourse(course, courseTerms(adopted, year));
  if (!content.ok) return content;
  const saved =
    course.id === null
      ? await create(deps, tx, actor, course, content.value)
      : await change(deps, tx, actor, course.id, content.value);
  if (!saved.ok) return saved;
  const { courseId } = saved.value;
  if ("programmeId" in course.of) {
    const { institutionId } = actor;
    const { programmeId } = course.of;
    if (!(await findProgramme(tx, programmeId))) return err(appError("programme.not-found"));
    const known = (await listCoursesOfProgramme(tx, programmeId)).find(({ id }) => id === courseId);
    const { fromYear, toYear } = course.use ?? known ?? { fromYear: year, toYear: null };
    await putProgrammeCourses(tx, [{ institutionId, programmeId, courseId, fromYear, toYear }]);
  }
  return saved;
}

async function create(
  deps: Pick<Needs, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: Actor,
  { of }: CourseToSave,
  content: CourseContent,
): Promise<Result<{ readonly courseId: CourseId }, AppError>> {
  const unitId = "unitId" in of ? of.unitId : (await findProgramme(tx, of.programmeId))?.unitId;
  if (!unitId) return err(appError("programme.not-found"));
  if (!mayManage(actor, unitId)) return err(appError("access.denied"));
  if (await findCourseNamed(tx, unitId, content.name)) {
    return err(appError("course.exists", { name: content.name }));
  }
  const courseId = deps.newId<CourseId>();
  const { institutionId } = actor;
  await insertCourse(tx, {
    ...{ id: courseId, institutionId, unitId, createdAt: deps.clock.now(), withdrawnAt: null },
    ...content,
  });
  await record(deps, tx, actor, {
    kind: "course.created",
    objectKind: "course",
    objectId: courseId,
    detail: { ...content, unitId },
  });
  return ok({ courseId });
}

async function change(
  deps: Pick<Needs, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: Actor,
  id: CourseId,
  content: CourseContent,
): Promise<Result<{ readonly courseId: CourseId }, AppError>> {
  const course = await openCourse(tx, actor, id);
  if (!course.ok) return course;
  const { unitId, kind, bandScheme } = course.value;
  const namesake = await findCourseNamed(tx, unitId, content.name);
  if (namesake && namesake.id !== id) return err(appError("course.exists", { name: content.name }));
  if (kind !== content.kind || bandScheme !== content.bandScheme) {
    // Its slots are those of the course's kind; what was handed in of earlier years keeps its own.
    const [latest] = await packagesOfCourses(tx, [id]);
    if (latest && (await heldByPackage(tx, latest.id)) > 0) {
      return err(appError("course.in-use", { name: course.value.name, year: latest.year }));
    }
  }
  await updateCourse(tx, id, content);
  await record(deps, tx, actor, {
    kind: "course.changed",
    objectKind: "course",
    objectId: id,
    detail: { ...content },
  });
  return ok({ courseId: id });
}
