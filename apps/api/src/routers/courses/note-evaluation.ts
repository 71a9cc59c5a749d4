import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { noteEvaluation as noteEvaluationOf } from "@goodstanding/operations/courses/note-evaluation";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Notes the day on which the course was evaluated; `null` takes it out. `before`: the day that the writer saw. */
export const noteEvaluation = procedure
  .input(
    z.object({
      packageId: idInput<CoursePackageId>(),
      evaluatedOn: dateInput.nullable(),
      before: dateInput.nullable(),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await noteEvaluationOf(deps, actor, input)));
