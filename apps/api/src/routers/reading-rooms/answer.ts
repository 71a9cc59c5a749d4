import type { FilingFileId } from "@goodstanding/domain/kernel/ids";
import { answerRequest } from "@goodstanding/operations/reading-rooms/answer-request";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

export const answer = procedure
  .input(
    z.object({
      requestId: z.uuid(),
      answer: z.string().max(4000),
      // Files of different packages may share a path.
      file: z.object({ path: z.string().max(2000), fileId: idInput<FilingFileId>() }).nullable(),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input: { requestId: id, ...answer } }) =>
    unwrap(await answerRequest(deps, actor, { id, ...answer })),
  );
