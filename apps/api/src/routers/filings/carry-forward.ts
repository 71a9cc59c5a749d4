import { carryForward as carry } from "@goodstanding/operations/filings/carry-forward";
import { procedure, unwrap } from "../../trpc.ts";
import { filingInput } from "./filing-input.ts";

/** Opens this year's filing from the year before. */
export const carryForward = procedure
  .input(filingInput)
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await carry(deps, actor, { filingId: input.id })),
  );
