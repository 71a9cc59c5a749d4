import { can } from "@goodstanding/domain/access/can";
import { appError } from "@goodstanding/domain/kernel/app-error";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { returnMail } from "@goodstanding/operations/appraisals/return-mail";
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
      reason: z.string().max(4000),
      dueAgain: dateInput,
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
        if (!can(actor, "filing.decide", held.filing.unitId))
          throw new ExpectedError(appError("access.denied"));
        const { reason, dueAgain } = input;
        const told = { ...held, reason, dueAgain, day: today, lines: input.lines.map(lineToReturn) };
        return returnMail(tx, told, deps.publicUrl);
      }),
  );
