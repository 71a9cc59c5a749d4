import { drawMockCheck as draw } from "@goodstanding/operations/oversight/draw-mock-check";
import { z } from "zod";
import { yearInput } from "../../date-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Draws, freezes and scores; without a seed a new one is made. */
export const drawMockCheck = procedure
  .input(
    z.object({
      year: yearInput,
      seed: z.string().max(200).nullable(),
      size: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("share"), percent: z.int() }),
        z.object({ kind: z.literal("count"), count: z.int() }),
      ]),
      strata: z.enum(["college", "regime", "none"]),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await draw(deps, actor, input)));
