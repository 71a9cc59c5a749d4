import { releaseSlot as release } from "@goodstanding/operations/filings/hold-slot";
import { z } from "zod";
import { procedure, unwrap } from "../../trpc.ts";
import { filingInput } from "./filing-input.ts";

/** Lets go of a slot. */
export const releaseSlot = procedure
  .input(filingInput.extend({ slotKey: z.string().max(200) }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await release(deps, actor, { filingId: input.id, slotKey: input.slotKey })),
  );
