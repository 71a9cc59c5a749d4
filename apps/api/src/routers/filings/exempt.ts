import { exemptFiling } from "@goodstanding/operations/filings/exempt-filing";
import { procedure, unwrap } from "../../trpc.ts";
import { filingInput, reasonInput } from "./filing-input.ts";

/** 免报, with a reason. */
export const exempt = procedure
  .input(filingInput.extend({ reason: reasonInput }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await exemptFiling(deps, actor, { filingId: input.id, reason: input.reason })),
  );
