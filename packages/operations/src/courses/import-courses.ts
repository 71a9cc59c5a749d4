import { findCourseNamed, listCoursesOfProgramme } from "@goodstanding/database/queries/course";
import { findProgramme } from "@goodstanding/database/queries/programme";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { Actor } from "@goodstanding/domain/access/actor";
import type { RowProblem } from "@goodstanding/domain/accreditation/programme-row";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { courseTerms } from "./course-terms.ts";
import { mayManage } from "./open-course.ts";
import { type ListedCourse, readCourseList } from "./read-course-list.ts";
import { saveCourseWithin } from "./save-course.ts";

export interface CourseImport {
  readonly programmeId: ProgrammeId;
  readonly csv: Uint8Array;
}

type Needs = Pick<Deps, "database" | "newId" | "clock">;

export interface CourseImportFailure {
  readonly error: AppError;
  readonly problems: readonly RowProblem[];
}

/**
 * Registers every course of a table for a programme, or none; one of the same name is changed. Errors:
 * `programme.not-found`, `access.denied`, `course.import-invalid` with a table of row, column, found, expected,
 * `course.in-use`.
 */
export async function importCourses(
  deps: Needs,
  actor: Actor,
  list: CourseImport,
): Promise<Result<{ readonly imported: number }, CourseImportFailure>> {
  try {
    return await importAll(deps, actor, list);
  } catch (error) {
    if (error instanceof RowRefused) return refused(error.appError);
    throw error;
  }
}

/** Takes back the rows that were written before it. */
class RowRefused extends Error {
  readonly appError: AppError;

  constructor(error: AppError) {
    super(error.code);
    this.appError = error;
  }
}

const importAll = (
  deps: Needs,
  actor: Actor,
  { programmeId, csv }: CourseImport,
): Promise<Result<{ readonly imported: number }, CourseImportFailure>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const programme = await findProgramme(tx, programmeId);
    if (!programme) return refused(appError("programme.not-found"));
    if (!mayManage(actor, programme.unitId)) return refused(appError("access.denied"));
    const adopted = await adoptedPolicies(tx);
    if (!adopted) return refused(appError("policy.not-adopted"));
    const rows = readCourseList(csv, courseTerms(adopted, yearOf(await todayOf(deps, tx))));
    if (!rows.ok) return invalid(rows.error);
    const shared = await sharedAmong(tx, programmeId, rows.value);
    if (shared.length > 0) return invalid(shared);
    for (const row of rows.value) {
      const saved = await saveCourseWithin(deps, tx, actor, {
        ...row,
        id: (await findCourseNamed(tx, programme.unitId, row.name))?.id ?? null,
        of: { programmeId },
        use: null,
      });
      if (!saved.ok) throw new RowRefused(saved.error);
    }
    await record(deps, tx, actor, {
      kind: "courses.imported",
      objectKind: "programme",
      objectId: programmeId,
      detail: { imported: rows.value.length },
    });
    return ok({ imported: rows.value.length });
  });

/** A shared course is its own unit's to describe. */
async function sharedAmong(
  tx: ScopedTransaction,
  programmeId: ProgrammeId,
  rows: readonly ListedCourse[],
): Promise<readonly RowProblem[]> {
  const shared = new Map<string, UnitId>(
    (await listCoursesOfProgramme(tx, programmeId))
      .filter(({ isShared, withdrawnAt }) => isShared && withdrawnAt === null)
      .map(({ name, unitId }) => [name, unitId]),
  );
  return rows
    .filter(({ name }) => shared.has(name))
    .map(({ line, name }) => ({
      row: line,
      column: "name",
      found: name,
      expected: {
        zh: "不是其他单位共享的课程；共享课程由开课单位登记",
        en: "A course that no other unit shares; a shared course is registered by its own unit",
      },
    }));
}

const refused = (error: AppError) => err({ error, problems: [] });

const invalid = (problems: readonly RowProblem[]) =>
  err({ error: appError("course.import-invalid", { count: problems.length }), problems });
