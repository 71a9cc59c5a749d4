import { liftExemption as lift } from "@goodstanding/operations/filings/exempt-filing";
import { procedure, unwrap } from "../../trpc.ts";
import { filingInput, reasonInput } from "./filing-input.ts";

/** Asks for an exempt filing again, with a reason. */
export const liftExemption = procedure
  .input(filingInput.extend({ reason: reasonInput }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await lift(deps, actor, { filingId: input.id, reason: input.reason })),
  );
