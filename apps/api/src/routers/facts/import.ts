import { importFacts } from "@goodstanding/operations/facts/import-facts";
import { z } from "zod";
import { ExpectedError, procedure } from "../../trpc.ts";

/** Takes the table as base64, because its bytes may be UTF-8 or GBK; all lines or none. */
export const importTable = procedure
  .input(z.object({ csv: z.base64().max(1_400_000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => {
    const outcome = await importFacts(deps, actor, { csv: Buffer.from(input.csv, "base64") });
    if (outcome.ok) return outcome.value;
    throw new ExpectedError(outcome.error.error, { problems: outcome.error.problems });
  });
