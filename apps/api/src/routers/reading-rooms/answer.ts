import { answerRequest } from "@goodstanding/operations/reading-rooms/answer-request";
import { z } from "zod";
import { procedure, unwrap } from "../../trpc.ts";

export const answer = procedure
  .input(
    z.object({ requestId: z.uuid(), answer: z.string().max(4000), path: z.string().max(2000).nullable() }),
  )
  .mutation(async ({ ctx: { deps, actor }, input: { requestId: id, ...answer } }) =>
    unwrap(await answerRequest(deps, actor, { id, ...answer })),
  );
