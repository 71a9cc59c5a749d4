import { setSending as write } from "@goodstanding/operations/reminders/set-sending";
import { z } from "zod";
import { procedure, unwrap } from "../../trpc.ts";

/** Lets the school's mail go out, stops it, or redirects it. */
export const setSending = procedure
  .input(
    z.object({
      state: z.enum(["enabled", "stopped"]),
      redirectTo: z.string().max(200).nullable(),
      because: z.string().max(1000),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await write(deps, actor, input)));
