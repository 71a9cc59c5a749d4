import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { closeCoursePackage } from "@goodstanding/operations/courses/close-course-package";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Takes that back, while the package is empty. */
export const closePackage = procedure
  .input(z.object({ packageId: idInput<CoursePackageId>() }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await closeCoursePackage(deps, actor, input)));
