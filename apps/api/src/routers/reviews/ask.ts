import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { askForReview } from "@goodstanding/operations/reviews/ask-for-review";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** The automatic review of the latest submission once more; only what has changed is opened again. */
export const ask = procedure
  .input(z.object({ submissionId: idInput<SubmissionId>() }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await askForReview(deps, actor, input)));
