import { holdSlot as hold } from "@goodstanding/operations/filings/hold-slot";
import { z } from "zod";
import { procedure, unwrap } from "../../trpc.ts";
import { filingInput } from "./filing-input.ts";

/** Says that a person works on a slot; to be said again every half minute. */
export const holdSlot = procedure
  .input(filingInput.extend({ slotKey: z.string().max(200) }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await hold(deps, actor, { filingId: input.id, slotKey: input.slotKey })),
  );
