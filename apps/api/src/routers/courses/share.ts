import type { CourseId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { shareCourse } from "@goodstanding/operations/courses/share-course";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Says to which programmes a course is owed. */
export const share = procedure
  .input(z.object({ courseId: idInput<CourseId>(), programmeIds: z.array(idInput<ProgrammeId>()).max(500) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await shareCourse(deps, actor, input)));
