import {
  listCoursesOfUnits,
  listProgrammesOfCourses,
  packagesOfCourses,
} from "@goodstanding/database/queries/course";
import { can } from "@goodstanding/domain/access/can";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import { courseTerms } from "@goodstanding/operations/courses/course-terms";
import { adoptedPolicies } from "@goodstanding/operations/policies/adopted-policies";
import { courseRow } from "../../presenters/course-row.ts";
import { found, procedure } from "../../trpc.ts";

/** The courses of the reader's own units, with the programmes to which they are owed: what a service unit works from. */
export const owned = procedure.query(({ ctx: { read, actor, today } }) =>
  read(async (tx) => {
    const adopted = found((await adoptedPolicies(tx)) ?? undefined, "policy.not-adopted");
    const year = yearOf(today);
    const terms = courseTerms(adopted, year);
    const unitIds = actor.grants.map(({ unitId }) => unitId).filter((id) => can(actor, "courses.edit", id));
    const courses = await listCoursesOfUnits(tx, unitIds);
    const ids = courses.map(({ id }) => id);
    const packages = (await packagesOfCourses(tx, ids)).filter((each) => each.year === year);
    const users = await listProgrammesOfCourses(tx, ids);
    return {
      year,
      ...terms,
      courses: courses.map((course) => courseRow(course, { actor, terms, packages, users, year })),
    };
  }),
);
