import type { SpotCheckId } from "@goodstanding/domain/kernel/ids";
import { withdrawSpotCheck as withdraw } from "@goodstanding/operations/oversight/withdraw-spot-check";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Takes back a check that was registered by mistake. */
export const withdrawSpotCheck = procedure
  .input(z.object({ spotCheckId: idInput<SpotCheckId>(), because: z.string().max(1000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await withdraw(deps, actor, input)));
