import type { FilingId, MockCheckId } from "@goodstanding/domain/kernel/ids";
import { overruleScore as overrule } from "@goodstanding/operations/oversight/overrule-score";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** A person's score in the place of the reckoned one. */
export const overruleScore = procedure
  .input(
    z.object({
      mockCheckId: idInput<MockCheckId>(),
      filingId: idInput<FilingId>(),
      total: z.int(),
      because: z.string().max(1000),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await overrule(deps, actor, input)));
