import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { waiveFinding } from "@goodstanding/operations/reviews/waive-finding";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** 豁免: lets one finding stand until a day, with a reason. */
export const waive = procedure
  .input(
    z.object({
      filingId: idInput<FilingId>(),
      key: z.string().max(4000),
      reason: z.string().max(4000),
      expiresOn: dateInput,
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await waiveFinding(deps, actor, input)));
