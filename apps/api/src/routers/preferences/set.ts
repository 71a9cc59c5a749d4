import { mailKinds } from "@goodstanding/domain/reminders/mail-kind";
import { mailFrequencies, preferenceChannels } from "@goodstanding/domain/reminders/mail-preference";
import { setPreference } from "@goodstanding/operations/preferences/set-preference";
import { z } from "zod";
import { procedure, unwrap } from "../../trpc.ts";

/** The person's own choice for one kind of mail on one way. */
export const set = procedure
  .input(
    z.object({
      kind: z.enum(mailKinds),
      channel: z.enum(preferenceChannels),
      frequency: z.enum(mailFrequencies),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await setPreference(deps, actor, input)));
