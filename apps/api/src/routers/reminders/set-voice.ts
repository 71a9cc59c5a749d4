import { languages } from "@goodstanding/domain/kernel/text";
import { setMailVoice } from "@goodstanding/operations/reminders/set-mail-voice";
import { z } from "zod";
import { procedure, unwrap } from "../../trpc.ts";

/** In which language the school's mails are written, and who reads the answers. */
export const setVoice = procedure
  .input(z.object({ language: z.enum(languages), replyTo: z.string().max(200).nullable() }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await setMailVoice(deps, actor, input)));
