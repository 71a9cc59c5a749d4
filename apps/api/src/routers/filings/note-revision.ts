import { noteRevision as note } from "@goodstanding/operations/filings/note-revision";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { procedure, unwrap } from "../../trpc.ts";
import { filingInput, remarkInput } from "./filing-input.ts";

/** Notes when and how a class of documents was revised. */
export const noteRevision = procedure
  .input(
    filingInput.extend({
      slot: z.string().max(100),
      revisedOn: dateInput.nullable(),
      explanation: remarkInput,
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(
      await note(deps, actor, {
        filingId: input.id,
        slot: input.slot,
        revisedOn: input.revisedOn,
        explanation: input.explanation,
      }),
    ),
  );
