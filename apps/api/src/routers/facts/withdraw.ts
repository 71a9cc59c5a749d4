import type { FactId } from "@goodstanding/domain/kernel/ids";
import { withdrawFact } from "@goodstanding/operations/facts/withdraw-fact";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Takes back what was registered by mistake; it stays readable with the reason. */
export const withdraw = procedure
  .input(z.object({ id: idInput<FactId>(), because: z.string().max(2000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await withdrawFact(deps, actor, { factId: input.id, because: input.because })),
  );
