import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { declareInPackage } from "@goodstanding/operations/courses/declare-in-package";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Signs that no student of a course is in a band; without a band, that one file holds both of a pair. */
export const declare = procedure
  .input(
    z.object({
      packageId: idInput<CoursePackageId>(),
      slot: z.string().max(100),
      band: z.string().max(100).nullable(),
      remark: z.string().max(2000).nullable(),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await declareInPackage(deps, actor, input)));
