import { placeFiles as place } from "@goodstanding/operations/filings/place-files";
import { procedure, unwrap } from "../../trpc.ts";
import { filesInput, filingInput } from "./filing-input.ts";

/** Puts files where a person says that they belong. */
export const placeFiles = procedure
  .input(filingInput.extend({ files: filesInput }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await place(deps, actor, { filingId: input.id, files: input.files })),
  );
