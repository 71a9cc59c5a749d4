import type { LetterId } from "@goodstanding/domain/kernel/ids";
import { withdrawLetter as withdraw } from "@goodstanding/operations/oversight/withdraw-letter";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Takes back what was registered by mistake. */
export const withdrawLetter = procedure
  .input(z.object({ letterId: idInput<LetterId>(), because: z.string().max(1000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await withdraw(deps, actor, input)));
