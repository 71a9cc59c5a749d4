import type { ProgrammeId, SpotCheckId } from "@goodstanding/domain/kernel/ids";
import { spotCheckResults } from "@goodstanding/domain/oversight/spot-check-result";
import { recordSpotCheckResult as recordResult } from "@goodstanding/operations/oversight/record-spot-check-result";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** What the agency said of one programme's material. */
export const recordSpotCheckResult = procedure
  .input(
    z.object({
      spotCheckId: idInput<SpotCheckId>(),
      programmeId: idInput<ProgrammeId>(),
      result: z.enum(spotCheckResults),
      resultOn: dateInput,
      opinion: z.string().max(5000).nullable(),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await recordResult(deps, actor, input)));
