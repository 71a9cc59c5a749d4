import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { registerSpotCheck as register } from "@goodstanding/operations/oversight/register-spot-check";
import { z } from "zod";
import { dateInput, yearInput } from "../../date-input.ts";
import { documentInput } from "../../document-input.ts";
import { idInput } from "../../id-input.ts";
import { scanInput } from "../../scan-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Which filings of a year the agency has drawn. */
export const registerSpotCheck = procedure
  .input(
    z.object({
      year: yearInput,
      agency: z.string().max(500),
      announcedOn: dateInput,
      document: documentInput,
      programmeIds: z.array(idInput<ProgrammeId>()).max(500),
      scanSha256: scanInput,
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await register(deps, actor, input)));
