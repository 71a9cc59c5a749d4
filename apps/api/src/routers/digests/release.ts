import { parseYearMonth, yearMonth } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { releaseBriefing } from "@goodstanding/operations/digests/release-briefing";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

const month = z
  .string()
  .refine((text) => parseYearMonth(text).ok, "a month YYYY-MM")
  .transform(yearMonth);

/** Freezes a page for the vice-president; nothing is sent. */
export const release = procedure
  .input(
    z.object({
      subject: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("month"), month }),
        z.object({ kind: z.literal("programme"), id: idInput<ProgrammeId>() }),
      ]),
      words: z.string().max(2000),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => ({
    id: unwrap(await releaseBriefing(deps, actor, input)),
  }));
