import { returnToProgramme as giveBack } from "@goodstanding/operations/filings/return-to-programme";
import { procedure, unwrap } from "../../trpc.ts";
import { filingInput, reasonInput } from "./filing-input.ts";

/** The college sends a filing back to the programme. */
export const returnToProgramme = procedure
  .input(filingInput.extend({ reason: reasonInput }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await giveBack(deps, actor, { filingId: input.id, reason: input.reason })),
  );
