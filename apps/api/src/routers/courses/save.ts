import type { CourseId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { saveCourse } from "@goodstanding/operations/courses/save-course";
import { z } from "zod";
import { yearInput } from "../../date-input.ts";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

const course = z.object({
  id: idInput<CourseId>().nullable(),
  name: z.string().max(200),
  code: z.string().max(200).nullable(),
  kind: z.string().max(100),
  bandScheme: z.string().max(100),
  handsInReports: z.boolean(),
  responsible: z.string().max(200).nullable(),
  use: z.object({ fromYear: yearInput, toYear: yearInput.nullable() }).nullish(),
});

/** Registers a course or changes one: of a programme, or of a unit that teaches it to several. */
export const save = procedure
  .input(
    z.union([
      z.object({ programmeId: idInput<ProgrammeId>(), course }),
      z.object({ unitId: idInput<UnitId>(), course }),
    ]),
  )
  .mutation(async ({ ctx: { deps, actor }, input: { course: said, ...of } }) =>
    unwrap(await saveCourse(deps, actor, { ...said, use: said.use ?? null, of })),
  );
