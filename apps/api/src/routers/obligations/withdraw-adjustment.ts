import type { AdjustmentId } from "@goodstanding/domain/kernel/ids";
import { withdrawAdjustment as withdraw } from "@goodstanding/operations/obligations/withdraw-adjustment";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Takes a moved date back; it stays readable with the reason. */
export const withdrawAdjustment = procedure
  .input(z.object({ id: idInput<AdjustmentId>(), because: z.string().max(2000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await withdraw(deps, actor, { adjustmentId: input.id, because: input.because })),
  );
