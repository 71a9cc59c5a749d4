import type { LetterId } from "@goodstanding/domain/kernel/ids";
import { answerLetter as answer } from "@goodstanding/operations/oversight/answer-letter";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { idInput } from "../../id-input.ts";
import { scanInput } from "../../scan-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Registers what was answered, and when. */
export const answerLetter = procedure
  .input(
    z.object({
      letterId: idInput<LetterId>(),
      answeredOn: dateInput,
      document: z.string().max(1000),
      scanSha256: scanInput,
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await answer(deps, actor, input)));
