import type { DeliveryId } from "@goodstanding/domain/kernel/ids";
import { resendDelivery } from "@goodstanding/operations/reminders/resend-delivery";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Sends a mail to the same recipient once more, with a reason. */
export const resend = procedure
  .input(z.object({ deliveryId: idInput<DeliveryId>(), because: z.string().max(1000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await resendDelivery(deps, actor, input)));
