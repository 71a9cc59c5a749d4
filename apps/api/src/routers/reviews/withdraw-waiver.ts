import { withdrawWaiver as withdraw } from "@goodstanding/operations/reviews/withdraw-waiver";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Takes a waiver back. */
export const withdrawWaiver = procedure
  .input(z.object({ waiverId: idInput() }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await withdraw(deps, actor, input)));
