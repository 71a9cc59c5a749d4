import type { MailId } from "@goodstanding/domain/kernel/ids";
import { markRead as mark } from "@goodstanding/operations/inbox/mark-read";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** That the person has opened a mail, or all that count as unread. */
export const markRead = procedure
  .input(z.object({ mailId: z.union([idInput<MailId>(), z.literal("all")]) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await mark(deps, actor, input.mailId)));
