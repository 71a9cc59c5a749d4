import { beginReview as begin } from "@goodstanding/operations/filings/begin-review";
import { procedure, unwrap } from "../../trpc.ts";
import { filingInput } from "./filing-input.ts";

/** A person at the school begins to review. */
export const beginReview = procedure
  .input(filingInput)
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await begin(deps, actor, { filingId: input.id })),
  );
