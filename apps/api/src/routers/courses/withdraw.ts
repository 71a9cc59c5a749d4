import type { CourseId } from "@goodstanding/domain/kernel/ids";
import { withdrawCourse } from "@goodstanding/operations/courses/withdraw-course";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Takes a course off the register. */
export const withdraw = procedure
  .input(z.object({ courseId: idInput<CourseId>() }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await withdrawCourse(deps, actor, input)));
