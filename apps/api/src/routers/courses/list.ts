import {
  findCycle,
  listCoursesOfProgramme,
  listProgrammesOfCourses,
  packagesOfCourses,
} from "@goodstanding/database/queries/course";
import { findProgramme, listProgrammes } from "@goodstanding/database/queries/programme";
import { can } from "@goodstanding/domain/access/can";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { courseTerms } from "@goodstanding/operations/courses/course-terms";
import { readCoverage } from "@goodstanding/operations/courses/read-coverage";
import { adoptedPolicies } from "@goodstanding/operations/policies/adopted-policies";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { courseRow } from "../../presenters/course-row.ts";
import { found, procedure } from "../../trpc.ts";

/** The courses that serve a programme to evaluate attainment, and which of them the cycle still asks for. */
export const list = procedure
  .input(z.object({ programmeId: idInput<ProgrammeId>() }))
  .query(({ ctx: { read, actor, today }, input: { programmeId } }) =>
    read(async (tx) => {
      const programme = found(await findProgramme(tx, programmeId), "programme.not-found");
      const adopted = found((await adoptedPolicies(tx)) ?? undefined, "policy.not-adopted");
      const year = yearOf(today);
      const terms = courseTerms(adopted, year);
      const courses = (await listCoursesOfProgramme(tx, programmeId)).filter(
        ({ withdrawnAt }) => withdrawnAt === null,
      );
      const ids = courses.map(({ id }) => id);
      const packages = (await packagesOfCourses(tx, ids)).filter((each) => each.year === year);
      const users = await listProgrammesOfCourses(tx, ids);
      const cycle = await findCycle(tx, programmeId);
      const wide = tx.scope.kind === "institution" ? { ...tx.scope, unitIds: "all" as const } : tx.scope;
      return {
        programme: { id: programme.id, name: programme.name },
        year,
        ...terms,
        courses: courses.map((course) => courseRow(course, { actor, terms, packages, users, year })),
        cycle: cycle ? { fromYear: cycle.fromYear, years: cycle.years } : null,
        coverage: await readCoverage(tx, programmeId, year),
        // A course may be owed to programmes of colleges that the reader does not see.
        programmes: (await listProgrammes({ ...tx, scope: wide })).map(
          ({ id, name, unitName, unitNameEn }) => ({
            ...{ id, name },
            unit: { zh: unitName, en: unitNameEn },
          }),
        ),
        may: { manage: can(actor, "courses.manage", programme.unitId) },
      };
    }),
  );
