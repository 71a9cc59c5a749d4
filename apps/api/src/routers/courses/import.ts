import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { importCourses } from "@goodstanding/operations/courses/import-courses";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { ExpectedError, procedure } from "../../trpc.ts";

/** Takes the table as base64, because its bytes may be UTF-8 or GBK; all courses or none. */
export const importTable = procedure
  .input(z.object({ programmeId: idInput<ProgrammeId>(), csv: z.base64().max(1_400_000) }))
  .mutation(async ({ ctx: { deps, actor }, input: { programmeId, csv } }) => {
    const outcome = await importCourses(deps, actor, { programmeId, csv: Buffer.from(csv, "base64") });
    if (outcome.ok) return outcome.value;
    throw new ExpectedError(outcome.error.error, { problems: outcome.error.problems });
  });
