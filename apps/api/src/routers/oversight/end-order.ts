import type { RectificationOrderId } from "@goodstanding/domain/kernel/ids";
import { closeOrder as close, withdrawOrder as withdraw } from "@goodstanding/operations/oversight/end-order";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { idInput } from "../../id-input.ts";
import { scanInput } from "../../scan-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

const order = z.object({ orderId: idInput<RectificationOrderId>() });

/** What was ordered is done, by what evidence. */
export const closeOrder = procedure
  .input(order.extend({ closedOn: dateInput, evidence: z.string().max(5000), scanSha256: scanInput }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await close(deps, actor, input)));

export const withdrawOrder = procedure
  .input(order.extend({ because: z.string().max(1000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await withdraw(deps, actor, input)));
