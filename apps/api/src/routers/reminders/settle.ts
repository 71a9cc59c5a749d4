import type { DeliveryId } from "@goodstanding/domain/kernel/ids";
import { settleByPerson } from "@goodstanding/operations/reminders/settle-by-person";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** A person says of a mail in doubt whether it arrived. */
export const settle = procedure
  .input(z.object({ deliveryId: idInput<DeliveryId>(), arrived: z.boolean(), because: z.string().max(1000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await settleByPerson(deps, actor, input)));
