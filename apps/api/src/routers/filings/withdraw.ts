import { withdrawFiling } from "@goodstanding/operations/filings/withdraw-filing";
import { procedure, unwrap } from "../../trpc.ts";
import { filingInput, reasonInput } from "./filing-input.ts";

/** Takes back what was handed in. */
export const withdraw = procedure
  .input(filingInput.extend({ reason: reasonInput }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await withdrawFiling(deps, actor, { filingId: input.id, reason: input.reason })),
  );
