import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { answerFinding } from "@goodstanding/operations/reviews/answer-finding";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Says what was done about a finding that last year's review left open. */
export const answer = procedure
  .input(z.object({ filingId: idInput<FilingId>(), key: z.string().max(4000), answer: z.string().max(8000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await answerFinding(deps, actor, input)));
