import type { CourseId, FilingId } from "@goodstanding/domain/kernel/ids";
import type { FilingRule } from "@goodstanding/domain/policy/rule";
import { sql } from "kysely";
import type { ScopedTransaction } from "../scope.ts";

export type FilingPackageView = Awaited<ReturnType<typeof listPackagesOf>>[number];

/**
 * The packages that filings hold: of the courses that their programmes use in their year, shared ones too. A third-year
 * report holds none: what it attaches is uploaded with it.
 */
export const packagesOf = ({ trx }: ScopedTransaction, filingIds: readonly FilingId[]) =>
  trx
    .selectFrom("filing")
    .innerJoin("obligation", "obligation.id", "filing.obligationId")
    .innerJoin("programme", "programme.id", "obligation.programmeId")
    .innerJoin("programmeCourse", "programmeCourse.programmeId", "programme.id")
    .innerJoin("course", "course.id", "programmeCourse.courseId")
    .innerJoin("coursePackage", (join) =>
      join
        .onRef("coursePackage.courseId", "=", "course.id")
        .onRef("coursePackage.year", "=", "obligation.year")
        .on("coursePackage.closedAt", "is", null),
    )
    .where(sql<boolean>`filing.id = any(${filingIds}::uuid[])`)
    .where("obligation.rule", "!=", "third-year-report")
    .where(sql<boolean>`obligation.year >= programme_course.from_year`)
    .where(sql<boolean>`obligation.year <= coalesce(programme_course.to_year, obligation.year)`);

export const listPackagesOf = (tx: ScopedTransaction, filingIds: readonly FilingId[]) =>
  packagesOf(tx, filingIds)
    .innerJoin("unit", "unit.id", "course.unitId")
    .selectAll("course")
    .select([
      "filing.id as filingId",
      "coursePackage.id as packageId",
      "coursePackage.evaluatedOn",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
      sql<boolean>`course.unit_id <> programme.unit_id`.as("isShared"),
    ])
    .orderBy("course.name")
    .orderBy("course.id")
    .execute();

interface CoursesOfYear {
  readonly courseIds: readonly CourseId[];
  readonly year: number;
}

/** Filings of the courses' own units that hold their packages of a year; those of other units never count. */
const filingsHolding = ({ trx }: ScopedTransaction, { courseIds, year }: CoursesOfYear) =>
  trx
    .selectFrom("filing")
    .innerJoin("obligation", "obligation.id", "filing.obligationId")
    .innerJoin("programme", "programme.id", "obligation.programmeId")
    .innerJoin("programmeCourse", "programmeCourse.programmeId", "programme.id")
    .innerJoin("course", "course.id", "programmeCourse.courseId")
    .where(sql<boolean>`course.id = any(${courseIds}::uuid[])`)
    .whereRef("course.unitId", "=", "programme.unitId")
    .where("obligation.year", "=", year)
    .where("programmeCourse.fromYear", "<=", year)
    .where(({ or, eb }) =>
      or([eb("programmeCourse.toYear", "is", null), eb("programmeCourse.toYear", ">=", year)]),
    );

/** In the order of programmes. */
export const listFilingsHolding = (tx: ScopedTransaction, courses: CoursesOfYear) =>
  filingsHolding(tx, courses)
    .select([
      "filing.id",
      "filing.status",
      "obligation.rule",
      "obligation.regime",
      "obligation.period",
      "programme.name as programmeName",
    ])
    .orderBy("programme.position")
    .orderBy("filing.id")
    // Nothing else opens a filing.
    .$narrowType<{ rule: FilingRule }>()
    .execute();

/** They stay locked against being handed in until the transaction ends; by id, as by everybody who locks several. */
export const lockFilingsHolding = (tx: ScopedTransaction, courses: CoursesOfYear): Promise<unknown> =>
  filingsHolding(tx, courses).select("filing.id").orderBy("filing.id").forShare("filing").execute();

/** Outside the packages there is no course. */
export const nowhere = sql<CourseId | null>`null::uuid`.as("courseId");
