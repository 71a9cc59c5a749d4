import { answerRequest } from "@goodstanding/operations/reading-rooms/answer-request";
import { z } from "zod";
import { procedure, unwrap } from "../../trpc.ts";

export const answer = procedure
  .input(z.object({ requestId: z.uuid(), answer: z.string().max(4000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await answerRequest(deps, actor, { id: input.requestId, answer: input.answer })),
  );
