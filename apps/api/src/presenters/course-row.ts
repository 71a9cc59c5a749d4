import type {
  listCoursesOfUnits,
  listProgrammesOfCourses,
  packagesOfCourses,
} from "@goodstanding/database/queries/course";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import type { CourseTerms, Term } from "@goodstanding/operations/courses/course-terms";

type Rows<Query extends (...args: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<Query>>;
type Course = Rows<typeof listCoursesOfUnits>[number] & {
  readonly isShared?: boolean;
  readonly fromYear?: number;
  readonly toYear?: number | null;
};

interface Around {
  readonly actor: PersonActor;
  readonly terms: CourseTerms;
  /** Of this year. */
  readonly packages: Rows<typeof packagesOfCourses>;
  readonly users: Rows<typeof listProgrammesOfCourses>;
  readonly year: number;
}

/** A course in a list: what it is, whose, and to which programmes it is owed. */
export function courseRow(course: Course, { actor, terms, packages, users, year }: Around) {
  const { id, name, code, handsInReports, responsible, unitId } = course;
  return {
    ...{ id, name, code, handsInReports, responsible },
    kind: named(terms.kinds, course.kind),
    bandScheme: named(terms.bandSchemes, course.bandScheme),
    ownedBy: { id: unitId, name: { zh: course.unitName, en: course.unitNameEn } },
    isShared: course.isShared ?? false,
    fromYear: course.fromYear ?? year,
    toYear: course.toYear ?? null,
    programmes: users
      .filter(({ courseId, toYear }) => courseId === id && (toYear === null || toYear >= year))
      .map(({ programmeId, programmeName, unitName, unitNameEn }) => ({
        id: programmeId,
        name: programmeName,
        unit: { zh: unitName, en: unitNameEn },
      })),
    packageId: packages.find(({ courseId }) => courseId === id)?.id ?? null,
    may: {
      manage: can(actor, "courses.manage", unitId),
      open: can(actor, "courses.edit", unitId) || can(actor, "courses.manage", unitId),
    },
  };
}

const named = (terms: readonly Term[], id: string) => ({
  id,
  name: terms.find((term) => term.id === id)?.name ?? { zh: id, en: id },
});
