import type { MailId } from "@goodstanding/domain/kernel/ids";
import { acknowledgeInInbox } from "@goodstanding/operations/inbox/acknowledge-in-inbox";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** 已知悉, by the account of the mail's own recipient. */
export const acknowledge = procedure
  .input(z.object({ mailId: idInput<MailId>() }))
  .mutation(async ({ ctx: { deps, actor, from }, input }) =>
    unwrap(await acknowledgeInInbox(deps, actor, input.mailId, from)),
  );
