import type { OutsideContactId } from "@goodstanding/domain/kernel/ids";
import { withdrawContact } from "@goodstanding/operations/contacts/withdraw-contact";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Takes back what was entered by mistake. */
export const withdraw = procedure
  .input(z.object({ contactId: idInput<OutsideContactId>(), because: z.string().max(1000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await withdrawContact(deps, actor, input)));
