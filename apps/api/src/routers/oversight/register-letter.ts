import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { letterKinds } from "@goodstanding/domain/oversight/letter-kind";
import { registerLetter as register } from "@goodstanding/operations/oversight/register-letter";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { idInput } from "../../id-input.ts";
import { scanInput } from "../../scan-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** 来函登记. */
export const registerLetter = procedure
  .input(
    z.object({
      kind: z.enum(letterKinds),
      number: z.string().max(500),
      sender: z.string().max(500),
      letterDate: dateInput,
      receivedOn: dateInput,
      summary: z.string().max(5000),
      demandedOn: dateInput.nullable(),
      programmeIds: z.array(idInput<ProgrammeId>()).max(500),
      owner: z.enum(["programme", "college", "quality-office"]),
      scanSha256: scanInput,
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await register(deps, actor, input)));
