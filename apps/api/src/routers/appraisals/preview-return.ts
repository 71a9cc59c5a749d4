import { appraisalLevels } from "@goodstanding/domain/appraisal/appraisal";
import { appError } from "@goodstanding/domain/kernel/app-error";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { managesReviews } from "@goodstanding/operations/appraisals/may-appraise";
import { returnMail } from "@goodstanding/operations/returns/return-mail";
import { submissionWithFiling } from "@goodstanding/operations/submissions/submission-with-filing";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { idInput } from "../../id-input.ts";
import { lineToReturn, returnedLine } from "../../line-input.ts";
import type { ReturnMailView } from "../../presenters/appraisal-views.ts";
import { ExpectedError, found, procedure } from "../../trpc.ts";

/** The mail that would go with a return, as it stands in the dialog; a mutation only because a list is long. Nothing is written. */
export const previewReturn = procedure
  .input(
    z.object({
      submissionId: idInput<SubmissionId>(),
      level: z.enum(appraisalLevels).default("school"),
      reason: z.string().max(4000),
      dueAgain: dateInput.nullable(),
      lines: z.array(returnedLine).max(2000),
    }),
  )
  .mutation(
    ({ ctx: { deps, actor, today, read }, input }): Promise<ReturnMailView> =>
      read(async (tx) => {
        const held = found(
          (await submissionWithFiling(tx, input.submissionId)) ?? undefined,
          "submission.not-found",
        );
        const { level, reason, dueAgain } = input;
        if (!managesReviews(actor, { level, unitId: held.filing.unitId }))
          throw new ExpectedError(appError("access.denied"));
        const told = { ...held, level, reason, dueAgain, day: today, lines: input.lines.map(lineToReturn) };
        return returnMail(tx, told, deps.publicUrl);
      }),
  );
