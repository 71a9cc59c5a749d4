import type { ObligationId } from "@goodstanding/domain/kernel/ids";
import { contactMeans } from "@goodstanding/domain/reminders/outside-contact";
import { recordContact } from "@goodstanding/operations/contacts/record-contact";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";
import { subjectInput } from "../facts/subject-input.ts";

/** Enters that somebody was reached by telephone, OA or in person. */
export const record = procedure
  .input(
    z.object({
      of: subjectInput,
      obligationId: idInput<ObligationId>().nullable(),
      onDay: dateInput,
      atTime: z.string().max(5).nullable(),
      means: z.enum(contactMeans),
      withWhom: z.string().max(500),
      said: z.string().max(5000),
      madeBy: z.string().max(500),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await recordContact(deps, actor, input)));
