import type { ObligationId } from "@goodstanding/domain/kernel/ids";
import { overrideDate as override } from "@goodstanding/operations/obligations/override-date";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { documentInput } from "../../document-input.ts";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Sets one date of one programme's duty by hand, with the reason. */
export const overrideDate = procedure
  .input(
    z.object({
      id: idInput<ObligationId>(),
      level: z.enum(["school", "agency"]),
      due: dateInput,
      reason: z.string().max(2000),
      document: documentInput,
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input: { id, ...moved } }) =>
    unwrap(await override(deps, actor, { obligationId: id, ...moved })),
  );
