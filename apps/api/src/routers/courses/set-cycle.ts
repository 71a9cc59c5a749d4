import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { setCycle as set } from "@goodstanding/operations/courses/set-cycle";
import { z } from "zod";
import { yearInput } from "../../date-input.ts";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Sets within how many years every course is evaluated once. */
export const setCycle = procedure
  .input(
    z.object({ programmeId: idInput<ProgrammeId>(), fromYear: yearInput, years: z.int().min(1).max(10) }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await set(deps, actor, input)));
