import { unlockFiling } from "@goodstanding/operations/filings/unlock-filing";
import { dateInput } from "../../date-input.ts";
import { procedure, unwrap } from "../../trpc.ts";
import { filingInput, reasonInput } from "./filing-input.ts";

/** Opens an approved filing again until a new day. */
export const unlock = procedure
  .input(filingInput.extend({ reason: reasonInput, dueAgain: dateInput }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(
      await unlockFiling(deps, actor, { filingId: input.id, reason: input.reason, dueAgain: input.dueAgain }),
    ),
  );
