import type { CourseId } from "@goodstanding/domain/kernel/ids";
import { openCoursePackage } from "@goodstanding/operations/courses/open-course-package";
import { z } from "zod";
import { yearInput } from "../../date-input.ts";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Says that a course is evaluated in a year. */
export const openPackage = procedure
  .input(z.object({ courseId: idInput<CourseId>(), year: yearInput }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await openCoursePackage(deps, actor, input)));
