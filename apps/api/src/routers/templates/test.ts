import { sendTestMail } from "@goodstanding/operations/templates/send-test-mail";
import { procedure, unwrap } from "../../trpc.ts";
import { templateInput } from "./template-input.ts";

/** The mail with these words, to the person who asks for it. */
export const test = procedure
  .input(templateInput)
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await sendTestMail(deps, actor, input)));
