import type { AppraisalId } from "@goodstanding/domain/kernel/ids";
import { compareText as compare } from "@goodstanding/operations/appraisals/compare-text";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import type { TextComparison } from "../../presenters/appraisal-views.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** The text of a file that is reviewed beside that of last year or of the submission reviewed before. */
export const compareText = procedure
  .input(
    z.object({
      id: idInput<AppraisalId>(),
      path: z.string().max(2000),
      against: z.enum(["last-year", "previous"]).default("last-year"),
      /** One of `items[].lastYear`; `null`: the file of the same name at the same place, else the first one there. */
      otherPath: z.string().max(2000).nullable().default(null),
    }),
  )
  .query(
    async ({ ctx: { deps, actor }, input }): Promise<TextComparison> =>
      unwrap(await compare(deps, actor, input)),
  );
