import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { CourseId, CoursePackageId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { CourseTable } from "../schema/course.ts";
import type { CoursePackageTable } from "../schema/course-package.ts";
import type { EvaluationCycleTable } from "../schema/evaluation-cycle.ts";
import type { ProgrammeCourseTable } from "../schema/programme-course.ts";
import type { ScopedTransaction } from "../scope.ts";

export type CourseRow = Selectable<CourseTable>;
export type ProgrammeCourseView = Awaited<ReturnType<typeof listCoursesOfProgramme>>[number];

export const insertCourse = ({ trx }: ScopedTransaction, row: Insertable<CourseTable>): Promise<unknown> =>
  trx.insertInto("course").values(row).execute();

export const updateCourse = (
  { trx }: ScopedTransaction,
  id: CourseId,
  change: Updateable<CourseTable>,
): Promise<unknown> => trx.updateTable("course").set(change).where("id", "=", id).execute();

/** Locked until the transaction ends; with the unit that owns it. */
export const lockCourse = ({ trx }: ScopedTransaction, id: CourseId): Promise<CourseRow | undefined> =>
  trx.selectFrom("course").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

export const findCourseNamed = (
  { trx }: ScopedTransaction,
  unitId: UnitId,
  name: string,
): Promise<CourseRow | undefined> =>
  trx
    .selectFrom("course")
    .selectAll()
    .where("unitId", "=", unitId)
    .where("name", "=", name)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();

/** What a programme uses or has used to evaluate attainment, in order of names; withdrawn courses too. */
export const listCoursesOfProgramme = ({ trx }: ScopedTransaction, programmeId: ProgrammeId) =>
  trx
    .selectFrom("programmeCourse")
    .innerJoin("course", "course.id", "programmeCourse.courseId")
    .innerJoin("programme", "programme.id", "programmeCourse.programmeId")
    .innerJoin("unit", "unit.id", "course.unitId")
    .selectAll("course")
    .select([
      "programmeCourse.fromYear",
      "programmeCourse.toYear",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
      sql<boolean>`course.unit_id <> programme.unit_id`.as("isShared"),
    ])
    .where("programmeCourse.programmeId", "=", programmeId)
    .orderBy("course.name")
    .orderBy("course.id")
    .execute();

/** Courses of one unit that stand. */
export const listCoursesOfUnits = ({ trx }: ScopedTransaction, unitIds: readonly UnitId[]) =>
  trx
    .selectFrom("course")
    .innerJoin("unit", "unit.id", "course.unitId")
    .selectAll("course")
    .select(["unit.name as unitName", "unit.nameEn as unitNameEn"])
    .where(sql<boolean>`course.unit_id = any(${unitIds}::uuid[])`)
    .where("course.withdrawnAt", "is", null)
    .orderBy("course.name")
    .orderBy("course.id")
    .execute();

/** To which programmes courses are owed. */
export const listProgrammesOfCourses = ({ trx }: ScopedTransaction, courseIds: readonly CourseId[]) =>
  trx
    .selectFrom("programmeCourse")
    .innerJoin("programme", "programme.id", "programmeCourse.programmeId")
    .innerJoin("unit", "unit.id", "programme.unitId")
    .select([
      "programmeCourse.courseId",
      "programmeCourse.fromYear",
      "programmeCourse.toYear",
      "programme.id as programmeId",
      "programme.name as programmeName",
      "unit.id as unitId",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
    ])
    .where(sql<boolean>`programme_course.course_id = any(${courseIds}::uuid[])`)
    .orderBy("programme.position")
    .execute();

/** Says that programmes use a course, or from when to when they do. */
export const putProgrammeCourses = async (
  { trx }: ScopedTransaction,
  rows: readonly Insertable<ProgrammeCourseTable>[],
): Promise<void> => {
  if (rows.length === 0) return;
  await trx
    .insertInto("programmeCourse")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["institutionId", "programmeId", "courseId"])
        .doUpdateSet(({ ref }) => ({ fromYear: ref("excluded.fromYear"), toYear: ref("excluded.toYear") })),
    )
    .execute();
};

/** Takes back that programmes use a course at all. */
export const removeProgrammeCourses = (
  { trx }: ScopedTransaction,
  courseId: CourseId,
  programmeIds: readonly ProgrammeId[],
): Promise<unknown> =>
  trx
    .deleteFrom("programmeCourse")
    .where("courseId", "=", courseId)
    .where(sql<boolean>`programme_id = any(${programmeIds}::uuid[])`)
    .execute();

export const findCycle = ({ trx }: ScopedTransaction, programmeId: ProgrammeId) =>
  trx.selectFrom("evaluationCycle").selectAll().where("programmeId", "=", programmeId).executeTakeFirst();

export const putCycle = (
  { trx }: ScopedTransaction,
  row: Insertable<EvaluationCycleTable>,
): Promise<unknown> =>
  trx
    .insertInto("evaluationCycle")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["institutionId", "programmeId"]).doUpdateSet(({ ref }) => ({
        fromYear: ref("excluded.fromYear"),
        years: ref("excluded.years"),
        setBy: ref("excluded.setBy"),
        setAt: ref("excluded.setAt"),
      })),
    )
    .execute();

/** In which years the courses of a programme were evaluated. */
export const listEvaluations = ({ trx }: ScopedTransaction, programmeId: ProgrammeId) =>
  trx
    .selectFrom("coursePackage")
    .innerJoin("programmeCourse", "programmeCourse.courseId", "coursePackage.courseId")
    .select(["coursePackage.courseId", "coursePackage.year", "coursePackage.id as packageId"])
    .where("programmeCourse.programmeId", "=", programmeId)
    .where("coursePackage.closedAt", "is", null)
    .orderBy("coursePackage.year")
    .execute();

export const packagesOfCourses = ({ trx }: ScopedTransaction, courseIds: readonly CourseId[]) =>
  trx
    .selectFrom("coursePackage")
    .selectAll()
    .where(sql<boolean>`course_id = any(${courseIds}::uuid[])`)
    .where("closedAt", "is", null)
    .orderBy("year", "desc")
    .execute();

export type PackageView = NonNullable<Awaited<ReturnType<typeof findPackage>>>;

/** A package with its course and the unit that owns both. */
export const findPackage = ({ trx }: ScopedTransaction, id: CoursePackageId) =>
  trx
    .selectFrom("coursePackage")
    .innerJoin("course", "course.id", "coursePackage.courseId")
    .innerJoin("unit", "unit.id", "course.unitId")
    .selectAll("course")
    .select([
      "coursePackage.id as packageId",
      "coursePackage.year",
      "coursePackage.evaluatedOn",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
    ])
    .where("coursePackage.id", "=", id)
    .where("coursePackage.closedAt", "is", null)
    .executeTakeFirst();

/** Opens the package of a course in a year, unless it is open; gives its id either way. */
export async function openPackageRow(
  { trx }: ScopedTransaction,
  row: Omit<Selectable<CoursePackageTable>, "closedAt" | "evaluatedOn">,
): Promise<{ readonly id: CoursePackageId; readonly isNew: boolean }> {
  const opened = await trx
    .insertInto("coursePackage")
    .values({ ...row, evaluatedOn: null, closedAt: null })
    .onConflict((conflict) =>
      conflict
        .columns(["institutionId", "courseId", "year"])
        .doUpdateSet({ openedBy: row.openedBy, openedAt: row.openedAt, evaluatedOn: null, closedAt: null })
        .where("coursePackage.closedAt", "is not", null),
    )
    .returning("id")
    .executeTakeFirst();
  if (opened) return { id: opened.id, isNew: true };
  const { id } = await trx
    .selectFrom("coursePackage")
    .select("id")
    .where("courseId", "=", row.courseId)
    .where("year", "=", row.year)
    .executeTakeFirstOrThrow();
  return { id, isNew: false };
}

export const setEvaluatedOn = (
  { trx }: ScopedTransaction,
  id: CoursePackageId,
  evaluatedOn: LocalDate | null,
): Promise<unknown> => trx.updateTable("coursePackage").set({ evaluatedOn }).where("id", "=", id).execute();

/** Locked until the transaction ends, so that nothing comes into a package while it is closed. */
export const lockPackage = ({ trx }: ScopedTransaction, id: CoursePackageId) =>
  trx.selectFrom("coursePackage").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

export const closePackageRow = (
  { trx }: ScopedTransaction,
  id: CoursePackageId,
  closedAt: Date,
): Promise<unknown> => trx.updateTable("coursePackage").set({ closedAt }).where("id", "=", id).execute();
