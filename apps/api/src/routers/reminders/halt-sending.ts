import { haltSending as write } from "@goodstanding/operations/reminders/halt-sending";
import { z } from "zod";
import { procedure, unwrap } from "../../trpc.ts";

/** Stops the mail of every school of the installation at once, or lets it go again. */
export const haltSending = procedure
  .input(z.object({ isHalted: z.boolean(), because: z.string().max(1000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await write(deps, actor, input)));
