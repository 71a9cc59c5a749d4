import { findCourseNamed, listCoursesOfProgramme } from "@goodstanding/database/queries/course";
import { type FilingPackageView, listPackagesOf } from "@goodstanding/database/queries/filing-package";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { Placement } from "@goodstanding/domain/filings/placement";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CourseId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { openPackageWithin } from "../courses/open-course-package.ts";
import { saveCourseWithin } from "../courses/save-course.ts";
import type { Deps } from "../deps.ts";
import type { OpenFiling } from "./open-filing.ts";
import { refuseUnreachable } from "./refuse-unreachable.ts";

/** A course that a folder speaks of and nobody has registered yet. */
export interface NewCourse {
  readonly name: string;
  readonly kind: string;
}

interface Wanted {
  readonly placement: Pick<Placement, "course">;
  readonly newCourse?: NewCourse | null | undefined;
}

/**
 * The packages of every course that files are put into: what is new is registered for the filing's programme, and what
 * is not yet evaluated this year is from now on. `created`: by name. Errors: `filing.course-not-evaluated` for a course
 * that the programme does not use, those of `refuseUnreachable`, `saveCourse` and `openPackageWithin`.
 */
export async function openCoursesOfFiling(
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: PersonActor,
  open: OpenFiling,
  wanted: readonly Wanted[],
): Promise<
  Result<
    {
      readonly packages: ReadonlyMap<CourseId, FilingPackageView>;
      readonly created: ReadonlyMap<string, CourseId>;
    },
    AppError
  >
> {
  const { filing } = open;
  const created = await register(deps, tx, actor, open, wanted);
  if (!created.ok) return created;
  const named = new Set([
    ...created.value.values(),
    ...wanted.flatMap(({ placement: { course }, newCourse }) => (course && !newCourse ? [course] : [])),
  ]);
  const there = new Set((await listPackagesOf(tx, [filing.id])).map(({ id }) => id));
  const used = await listCoursesOfProgramme(tx, filing.programmeId);
  for (const courseId of named) {
    if (there.has(courseId)) continue;
    const course = used.find(({ id }) => id === courseId);
    if (!course || !isUsedIn(course, filing.year)) return err(appError("filing.course-not-evaluated"));
    const reachable = await refuseUnreachable(tx, actor, filing, [course]);
    if (!reachable.ok) return reachable;
    const opened = await openPackageWithin(deps, tx, actor, { courseId, year: filing.year });
    if (!opened.ok) return opened;
  }
  const packages = await listPackagesOf(tx, [filing.id]);
  return ok({ packages: new Map(packages.map((each) => [each.id, each])), created: created.value });
}

async function register(
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: PersonActor,
  { filing, policy }: OpenFiling,
  wanted: readonly Wanted[],
): Promise<Result<ReadonlyMap<string, CourseId>, AppError>> {
  const { parts, bandSchemes } = policy.association.checklist;
  const kinds = parts.flatMap((part) => (part.kind === "courses" ? part.courseKinds : []));
  const usedFrom = new Map(
    (await listCoursesOfProgramme(tx, filing.programmeId)).map(({ name, fromYear }) => [name, fromYear]),
  );
  const created = new Map<string, CourseId>();
  for (const { newCourse } of wanted) {
    const name = newCourse?.name.trim();
    if (!newCourse || !name || created.has(name)) continue;
    const known = await findCourseNamed(tx, filing.unitId, name);
    const saved = await saveCourseWithin(deps, tx, actor, {
      id: known?.id ?? null,
      of: { programmeId: filing.programmeId },
      name,
      code: known?.code ?? null,
      kind: known?.kind ?? newCourse.kind,
      bandScheme: known?.bandScheme ?? bandSchemes[0]?.id ?? "",
      handsInReports:
        known?.handsInReports ?? kinds.find(({ id }) => id === newCourse.kind)?.handsInReports ?? false,
      responsible: known?.responsible ?? null,
      use: { fromYear: Math.min(usedFrom.get(name) ?? filing.year, filing.year), toYear: null },
    });
    if (!saved.ok) return saved;
    created.set(name, saved.value.courseId);
  }
  return ok(created);
}

const isUsedIn = (
  { fromYear, toYear, withdrawnAt }: Awaited<ReturnType<typeof listCoursesOfProgramme>>[number],
  year: number,
): boolean => withdrawnAt === null && fromYear <= year && (toYear === null || toYear >= year);
